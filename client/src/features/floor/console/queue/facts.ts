import { clockTime } from '../../../../engine/format.ts';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { rank } from '../../../../../../shared/features/floor/queue/order.ts';
import { reach } from '../../../../../../shared/features/floor/queue/time-true.ts';
import { folded } from '../../../../../../shared/kernel/words/folded.ts';
import type { Floor, StaffHand } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';

export type TimeLine = {
  readonly sentence: string;
  /** Where there is little room. */
  readonly brief: string;
  readonly reached: number;
  readonly isShort: boolean;
};

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
  const isShort = reached < waiting;
  const brief = queueTexts.reachedBriefly(isShort ? reached : waiting, waiting, time);
  if (!isShort) return { sentence: queueTexts.allReached(waiting, time), brief, reached, isShort };
  const sentence = reached === 0 ? queueTexts.noneReached(waiting, time) : queueTexts.reached(reached, waiting, time);
  return { sentence, brief, reached, isShort };
}

/** Placed by a moderator, or kept ahead of one who was (H5); not who only gets the deck back. */
export const isFrozen = ({ key }: Pick<StaffHand, 'key'>): boolean =>
  key[0] === rank.placed && key.length > 1 && (key[1] ?? -1) >= 0;

/** Numeral, name, place or topic; case and accents do not matter. */
export function matchesSearch(hand: Pick<StaffHand, 'sign' | 'name' | 'place' | 'topic'>, search: string): boolean {
  const wanted = folded(search.trim());
  if (wanted === '') return true;
  if (/^\d+$/u.test(wanted)) return String(hand.sign.numeral) === wanted;
  return [hand.name, hand.place, hand.topic].some((text) => text !== undefined && folded(text).includes(wanted));
}
