import { limits } from '../../kernel/limits.ts';
import { z } from 'zod';
import { moderatorsUp, stageOnly, systemOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id } from '../../kernel/schemas.ts';

export const commands = {
  'stage.sound': {
    from: stageOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({ on: z.boolean() })
      .describe('This page plays the voices from now on, instead of any other; `on: false` from the page that does.'),
  },
  'voice.heard': {
    from: stageOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ turnId: id }).describe('From the page that plays the voice: it arrives.'),
  },
  'voice.lost': {
    from: stageOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ turnId: id }).describe('From the same page: it does not any more.'),
  },
  'voice.cut': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ turnId: id.optional() }).describe('Nobody is heard by phone for the rest of this turn.'),
  },
  /** The page that plays the voices has had no connection since then: nobody says whether anybody is heard. */
  'sound.away': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({ client: z.string(), since: z.number() }),
  },
  /** The same, for too long. */
  'sound.lose': { from: systemOnly, lateAfterMs: Infinity, data: z.strictObject({ client: z.string() }) },
} as const;
