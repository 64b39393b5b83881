import type { SegmentRecord } from '../../../../shared/features/agenda/records.ts';
import type { PublicView } from '../../../../shared/room/records.ts';

const none: readonly SegmentRecord[] = [];

/** All segments in their order; none where there is no agenda. */
export function agendaOf(agenda: PublicView['agenda']): readonly SegmentRecord[] {
  return agenda?.segments ?? none;
}

export function currentSegment(segments: readonly SegmentRecord[]): SegmentRecord | undefined {
  return segments.find(({ state }) => state === 'current');
}

/** A segment that begins within this time of a break, before it or after it, is that break. */
const sameBreakMs = 60_000;

/**
 * The segment that the host planned as the break since `breakAt`: nobody speaks in it, and it began together with it. One
 * that ran before is only interrupted, and what begins much later may be what the room goes on with.
 */
export function pauseOf(segments: readonly SegmentRecord[], breakAt: number): SegmentRecord | undefined {
  const current = currentSegment(segments);
  const startedAt = current?.startedAt;
  if (current?.speakers.length !== 0 || startedAt === undefined) return undefined;
  return Math.abs(startedAt - breakAt) <= sameBreakMs ? current : undefined;
}

/** Where the room goes on: what it has not been to comes first, what follows before what was left out. */
export function nextSegment(segments: readonly SegmentRecord[]): SegmentRecord | undefined {
  const current = segments.findIndex(({ state }) => state === 'current');
  const planned = ({ state }: SegmentRecord) => state === 'planned';
  return segments.slice(current + 1).find(planned) ?? segments.find(planned) ?? segments[current + 1];
}

/** Minutes until a planned end, the one that runs included; below zero, how many whole ones it is past. Undefined where none is planned. */
export function minutesLeft(endsAt: number | undefined, now: number): number | undefined {
  if (endsAt === undefined) return undefined;
  // The sum turns the zero of a minute that is not over yet into a plain one.
  return Math.ceil((endsAt - now) / 60_000) + 0;
}
