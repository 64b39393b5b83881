import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { PlannedEnds, Segment, SegmentId } from './events.ts';

/** When the room was at a segment: from the first time to the last. */
export type Visit = { readonly startedAt: number; readonly endedAt?: number };

export type AgendaState = {
  readonly segments: readonly Segment[];
  /** The segments' texts stand in it. */
  readonly group?: string;
  /** How often it was written, so that nobody writes over what they have not read. Moving on writes nothing. */
  readonly version: number;
  readonly current?: { readonly id: SegmentId; readonly since: number };
  readonly ends: PlannedEnds;
  readonly visits: PersistentMap<SegmentId, Visit>;
  /** Left out of the agenda since. */
  readonly removed: PersistentSet<SegmentId>;
};

export const initialAgenda: AgendaState = {
  segments: [],
  version: 0,
  ends: {},
  visits: PersistentMap(),
  removed: PersistentSet(),
};

/** As staff name the agenda that they write over: 0 where there is none. */
export const toldVersion = ({ segments, version }: AgendaState): number => (segments.length === 0 ? 0 : version);

export type SegmentState = 'planned' | 'current' | 'done';

export function stateOf({ current, visits }: Pick<AgendaState, 'current' | 'visits'>, id: SegmentId): SegmentState {
  if (current?.id === id) return 'current';
  return visits.has(id) ? 'done' : 'planned';
}

const minuteMs = 60_000;

/** When the present segment is planned to end, and the whole: with those behind it that are still to come. */
export function plannedEnds({
  current,
  visits,
  segments,
}: Pick<AgendaState, 'current' | 'visits' | 'segments'>): PlannedEnds {
  const index = segments.findIndex(({ id }) => id === current?.id);
  const present = segments[index];
  if (current === undefined || present === undefined) return {};
  const segmentEndsAt = current.since + present.minutes * minuteMs;
  const toCome = segments.slice(index + 1).filter(({ id }) => stateOf({ current, visits }, id) === 'planned');
  const roomEndsAt = toCome.reduce((endsAt, { minutes }) => endsAt + minutes * minuteMs, segmentEndsAt);
  return { segmentEndsAt, roomEndsAt };
}
