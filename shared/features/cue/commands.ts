import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { moderatorsUp } from '../../kernel/roles.ts';
import { textSchema } from '../../kernel/schemas.ts';
import { cueLimits } from './limits.ts';

export const commands = {
  'speaker.tell': {
    from: moderatorsUp,
    lateAfterMs: limits.commandLateAfterMs,
    data: z
      .strictObject({ text: textSchema(cueLimits.cueGraphemes).describe('empty takes it away') })
      .describe('A line that speakers and staff see and nobody else, in place of the one before.'),
  },
} as const;
