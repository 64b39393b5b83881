// chunk: later
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
