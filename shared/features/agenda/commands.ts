import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { hostOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';

const segment = z.strictObject({
  /** Of a segment that is there already; a new one gets its own. */
  id: id.optional(),
  title: text(limits.titleGraphemes),
  speakers: z.array(text(limits.nameGraphemes)).max(limits.segmentSpeakersCount).optional(),
  minutes: z.number().int().min(1).max(limits.segmentMinutesMax),
});

export const commands = {
  /** The whole agenda each time. `hands`: of those kept for segments that it leaves out (L4). */
  'agenda.set': {
    from: hostOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      segments: z.array(segment).max(limits.segmentsCount),
      hands: z.enum(['clear', 'carry']).optional(),
    }),
  },
  'agenda.go': {
    from: hostOnly,
    lateAfterMs: limits.commandMomentMs,
    data: z.strictObject({ segmentId: id, hands: z.enum(['keep', 'clear', 'carry']) }),
  },
} as const;
