import { clockTime } from '../../../../engine/format.ts';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { reach } from '../../../../../../shared/features/floor/queue/time-true.ts';
import type { Floor } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';

export type TimeLine = { readonly sentence: string; readonly reached: number; readonly isShort: boolean };

/** H13: how many of those who wait will get the floor; undefined where no end is planned or nobody waits. */
export function timeLine(
  queue: QueueRecord,
  floor: Floor,
  waiting: number,
  now: number,
  timeOf: (at: number) => string = clockTime,
): TimeLine | undefined {
  const { endsAt, meanSeconds } = queue;
  if (endsAt === undefined || waiting === 0) return undefined;
  const reached = reach({ now, endsAt, meanSeconds, waiting, floor });
  const time = timeOf(endsAt);
  if (reached >= waiting) return { sentence: queueTexts.allReached(waiting, time), reached, isShort: false };
  const sentence = reached === 0 ? queueTexts.noneReached(waiting, time) : queueTexts.reached(reached, waiting, time);
  return { sentence, reached, isShort: true };
}
