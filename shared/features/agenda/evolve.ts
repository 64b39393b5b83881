import type { Steps } from '../../kernel/decider.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { AgendaEvent, PlannedEnds } from './events.ts';
import type { AgendaState } from './state.ts';

const endsOf = ({ segmentEndsAt, roomEndsAt }: PlannedEnds): PlannedEnds => ({
  ...(segmentEndsAt === undefined ? {} : { segmentEndsAt }),
  ...(roomEndsAt === undefined ? {} : { roomEndsAt }),
});

/** The room was at the present segment until now. */
function left({ visits, current }: AgendaState, at: number): AgendaState['visits'] {
  const visit = current === undefined ? undefined : visits.get(current.id);
  return current === undefined || visit === undefined ? visits : visits.set(current.id, { ...visit, endedAt: at });
}

export const evolve: Steps<AgendaState, AgendaEvent, LifecycleEvent> = {
  'agenda.set': ({ current, ...state }, { group, segments, ...event }) => {
    const kept = new Set(segments.map(({ id }) => id));
    const out = state.segments.map(({ id }) => id).filter((id) => !kept.has(id));
    return {
      ...state,
      ...(current !== undefined && kept.has(current.id) ? { current } : {}),
      group,
      segments,
      version: state.version + 1,
      ends: endsOf(event),
      visits: state.visits.deleteAll(out),
      removed: state.removed.union(out),
    };
  },
  'agenda.moved': (state, { segment, ...event }, { at }) => ({
    ...state,
    current: { id: segment, since: at },
    ends: endsOf(event),
    visits: left(state, at).set(segment, { startedAt: state.visits.get(segment)?.startedAt ?? at }),
  }),
  'room.phase-changed': (state, { phase }, { at }) =>
    phase === 'ended' ? { ...state, visits: left(state, at) } : state,
};
