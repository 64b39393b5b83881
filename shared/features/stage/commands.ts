import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { moderatorsUp } from '../../kernel/roles.ts';

export const commands = {
  /** `auto` is the same as following the room; an unpinned scene stays until the room moves on. */
  'stage.scene': {
    from: moderatorsUp,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({
      scene: z.enum(['auto', 'welcome', 'queue', 'floor', 'question', 'show', 'pulse', 'break', 'thanks', 'recap']),
      pinned: z.boolean(),
    }),
  },
  'stage.follow': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject({}) },
  'stage.blank': { from: moderatorsUp, lateAfterMs: limits.commandMomentMs, data: z.strictObject({ on: z.boolean() }) },
} as const;
