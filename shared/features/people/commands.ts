import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, moderatorsUp } from '../../kernel/roles.ts';
import { textSchema as text } from '../../kernel/schemas.ts';

const handle = z
  .string()
  .max(limits.handleChars)
  .describe('a record’s key such as `hand:ID`; it stays valid when the record has gone');

export const commands = {
  'person.name': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({ name: text(limits.nameGraphemes).describe('an empty one clears it') }),
    rewords: true,
  },
  'person.place': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({ place: text(limits.placeGraphemes).describe('an empty one clears it') }),
    rewords: true,
  },
  'person.mute': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject({ handle, on: z.boolean() }) },
  'person.remove': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ handle, reason: text(limits.reasonGraphemes).optional() }),
  },
} as const;
