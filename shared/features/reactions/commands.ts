import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { systemOnly } from '../../kernel/roles.ts';
import { reactionsLimits } from './limits.ts';

const count = z.number().int().min(0);

export const commands = {
  /** The shell writes down what it counted (`Sample`). */
  'pulse.sample': {
    from: systemOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      from: count,
      seconds: z.array(count).max(reactionsLimits.pulseSampleMs / 1_000),
      taps: z.record(z.string().max(limits.counterNameChars), count),
      people: count,
      peopleBy: z.record(z.string().max(limits.counterNameChars), count),
      here: count,
    }),
  },
} as const;
