import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { anyone, moderatorsUp } from '../../kernel/roles.ts';
import { textSchema as text } from '../../kernel/schemas.ts';

const handle = z.string().max(limits.handleChars);

export const commands = {
  /** An empty name clears it. */
  'person.name': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({ name: text(limits.nameGraphemes) }),
    rewords: true,
  },
  'person.place': {
    from: anyone,
    lateAfterMs: Infinity,
    data: z.strictObject({ place: text(limits.placeGraphemes) }),
    rewords: true,
  },
  'person.mute': { from: moderatorsUp, lateAfterMs: Infinity, data: z.strictObject({ handle, on: z.boolean() }) },
  'person.remove': {
    from: moderatorsUp,
    lateAfterMs: Infinity,
    data: z.strictObject({ handle, reason: text(limits.reasonGraphemes).optional() }),
  },
} as const;
