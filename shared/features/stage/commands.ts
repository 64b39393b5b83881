import { z } from 'zod';
import { moderatorsUp } from '../../kernel/roles.ts';

export const commands = {
  'stage.scene': {
    from: moderatorsUp,
    data: z.strictObject({
      scene: z
        .enum(['auto', 'welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap'])
        .describe('`auto` is the same as `stage.follow`'),
      pinned: z.boolean().describe('one that is not stays until the room moves on'),
    }),
  },
  'stage.follow': { from: moderatorsUp, data: z.strictObject({}) },
  'stage.blank': { from: moderatorsUp, data: z.strictObject({ on: z.boolean() }) },
} as const;
