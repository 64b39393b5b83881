import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { moderatorsUp } from '../../kernel/roles.ts';

export const commands = {
  'stage.scene': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      scene: z
        .enum(['auto', 'welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap'])
        .describe('`auto` is the same as `stage.follow`'),
      pinned: z.boolean().describe('one that is not stays until the room moves on'),
    }),
  },
  'stage.follow': { from: moderatorsUp, lateAfterMs: limits.commandLateAfterMs, data: z.strictObject({}) },
  'stage.blank': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ on: z.boolean() }),
  },
} as const;
