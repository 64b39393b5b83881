import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { hostOnly } from '../../kernel/roles.ts';
import { itemIdSchema as id, textSchema as text } from '../../kernel/schemas.ts';
import { agendaLimits } from './limits.ts';

const segment = z.strictObject({
  id: id.optional().describe('of a segment that is there already, which keeps its state; a new one gets its own'),
  title: text(limits.titleGraphemes),
  speakers: z.array(text(limits.nameGraphemes)).max(agendaLimits.segmentSpeakersCount).optional(),
  minutes: z.number().int().min(1).max(agendaLimits.segmentMaxMinutes),
});

export const commands = {
  'agenda.set': {
    from: hostOnly,
    lateAfterMs: Infinity,
    data: z.strictObject({
      segments: z.array(segment).max(agendaLimits.segmentsCount).describe('the whole agenda each time'),
      hands: z
        .enum(['clear', 'carry'])
        .optional()
        .describe('those kept for segments that it leaves out go down (so without it), or join the queue'),
      version: z
        .number()
        .int()
        .min(0)
        .optional()
        .describe(
          'that of the agenda it was written over, 0 where there was none; refused as `stale` where somebody wrote another since',
        ),
    }),
  },
  'agenda.go': {
    from: hostOnly,
    lateAfterMs: limits.commandLateAfterMs,
    data: z.strictObject({
      segmentId: id,
      hands: z
        .enum(['keep', 'clear', 'carry'])
        .describe('those who wait: kept for when the room comes back, cleared, carried on'),
    }),
  },
} as const;
