import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { hostOnly, systemOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id } from '../../kernel/schemas.ts';

const count = z.number().int().min(0);
const surge = z.strictObject({
  kind: z.string().min(1).max(limits.counterNameChars),
  people: count,
  here: count,
  peak: count,
});

export const commands = {
  'moment.call': {
    from: hostOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({ kind: z.enum(['applause', 'three-two-one', 'wave', 'quiet']) })
      .describe('Starts 600 ms later on every screen, one at a time.'),
  },
  'moment.stop': {
    from: hostOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({ momentId: id }).describe('Ends a called moment before its time.'),
  },
  /** The shell saw much of the room tap together (`Surge`). */
  'moment.find': { from: systemOnly, lateAfterMs: Infinity, data: surge },
  /** The same crowd a second later (R3). */
  'moment.measure': { from: systemOnly, lateAfterMs: Infinity, data: surge },
} as const;
