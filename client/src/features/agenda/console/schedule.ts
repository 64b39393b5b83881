import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';

const minuteMs = 60_000;
/** An announced start so far from the real one was for another day, or for a rehearsal. */
const sameEveningMs = 6 * 60 * minuteMs;

/** Sums of the minutes before each part, and after all of them. */
function offsets(segments: readonly SegmentRecord[]): readonly number[] {
  let sum = 0;
  return [0, ...segments.map(({ minutes }) => (sum += minutes))].map((minutes) => minutes * minuteMs);
}

/** When the first part was meant to begin; undefined while nobody can know. */
function meantStart(segments: readonly SegmentRecord[], startsAt: number | undefined): number | undefined {
  const before = offsets(segments);
  const begun = segments
    .flatMap(({ startedAt }, index) => (startedAt === undefined ? [] : [{ startedAt, index }]))
    .sort((a, b) => a.startedAt - b.startedAt)[0];
  if (begun === undefined) return startsAt;
  const isNear = startsAt !== undefined && Math.abs(begun.startedAt - startsAt) < sameEveningMs;
  return isNear ? startsAt : begun.startedAt - (before[begun.index] ?? 0);
}

export type Schedule = {
  /** When each part was meant to begin, epoch milliseconds; undefined where no start is known. */
  readonly starts: readonly (number | undefined)[];
  /** How many whole minutes the room is behind, below zero ahead; undefined unless a part runs. */
  readonly behindMinutes: number | undefined;
};

/** L4: the agenda by the clock, and how the room stands to it. `startsAt`: when the room is announced to start. */
export function scheduleOf(segments: readonly SegmentRecord[], startsAt: number | undefined, now: number): Schedule {
  const before = offsets(segments);
  const start = meantStart(segments, startsAt);
  const at = (index: number) => (start === undefined ? undefined : start + (before[index] ?? 0));
  const current = segments.findIndex(({ state }) => state === 'current');
  const meantEnd = current < 0 ? undefined : at(current + 1);
  const endsAt = segments[current]?.endsAt;
  const behindMs = meantEnd === undefined || endsAt === undefined ? undefined : Math.max(endsAt, now) - meantEnd;
  return {
    starts: segments.map((_, index) => at(index)),
    // Less than a minute is nothing that anybody plans by.
    behindMinutes: behindMs === undefined ? undefined : Math.trunc(behindMs / minuteMs) + 0,
  };
}
