import { Map as PersistentMap } from 'immutable';
import type { Steps } from '../../kernel/decider.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { PeopleEvent } from '../people/events.ts';
import type { ShowEvent, ShowId } from './events.ts';
import { showsLimits } from './limits.ts';
import { emptyBallot, type PreparedShow, type Show, type ShowsState, type StoredPrepared } from './state.ts';

export type Heard = LifecycleEvent | PeopleEvent;

function changed(state: ShowsState, id: ShowId, change: (show: Show) => Show): ShowsState {
  const show = state.shows.get(id);
  const after = show === undefined ? show : change(show);
  return after === undefined || after === show ? state : { ...state, shows: state.shows.set(id, after) };
}

const without = (ids: readonly ShowId[], id: ShowId): readonly ShowId[] => ids.filter((one) => one !== id);

type Asked = Omit<Extract<ShowEvent, { readonly type: 'show.opened' }>, 'type'>;

const askedOf = ({ show, kind, reveal, prompt, options = [], most }: Asked): PreparedShow => ({
  id: show,
  kind,
  reveal,
  prompt,
  options,
  ...(most === undefined ? {} : { most }),
});

function withoutPrepared(prepared: readonly StoredPrepared[], show: ShowId): readonly StoredPrepared[] {
  return prepared.some(({ id }) => id === show) ? prepared.filter(({ id }) => id !== show) : prepared;
}

const nextVersion = ({ prepared }: ShowsState, show: ShowId) =>
  (prepared.find(({ id }) => id === show)?.version ?? -1) + 1;

/** Before the one of that id, or after all of them. */
function put(prepared: readonly StoredPrepared[], show: StoredPrepared, before: ShowId | undefined) {
  const others = prepared.filter(({ id }) => id !== show.id);
  const found = others.findIndex(({ id }) => id === before);
  const at = found === -1 ? others.length : found;
  return [...others.slice(0, at), show, ...others.slice(at)];
}

function counted(map: PersistentMap<string, number>, choice: string, count: number) {
  return count === 0 ? map.delete(choice) : map.set(choice, count);
}

export const evolve: Steps<ShowsState, ShowEvent, Heard> = {
  'show.opened': (state, event, { at }) => ({
    ...state,
    shows: state.shows.set(event.show, {
      ...askedOf(event),
      openedAt: at,
      counted: PersistentMap(),
      screening: [],
      state: 'open',
    }),
    prepared: withoutPrepared(state.prepared, event.show),
    order: [...state.order, event.show],
    open: [...state.open, event.show],
  }),
  'show.prepared': (state, { before, ...event }) => ({
    ...state,
    prepared: put(state.prepared, { ...askedOf(event), version: nextVersion(state, event.show) }, before),
  }),
  'show.moved': (state, { show, before }) => {
    const moved = state.prepared.find(({ id }) => id === show);
    return moved === undefined ? state : { ...state, prepared: put(state.prepared, moved, before) };
  },
  'show.removed': (state, { show }) => ({ ...state, prepared: withoutPrepared(state.prepared, show) }),
  'show.answered': (state, { show, participant, answer }) => {
    const { answers, given } = state.ballots.get(show) ?? emptyBallot;
    const ballot = { answers: answers.set(participant, answer), given: given + 1 };
    return { ...state, ballots: state.ballots.set(show, ballot) };
  },
  'show.counted': (state, { show, choice, count }) =>
    changed(state, show, (one) => ({ ...one, counted: counted(one.counted, choice, count) })),
  'show.words-approved': (state, { show, words }) =>
    changed(state, show, (one) => ({ ...one, screening: [...one.screening, { words, as: 'approved' }] })),
  'show.word-hidden': (state, { show, word }) =>
    changed(state, show, (one) => ({ ...one, screening: [...one.screening, { words: word, as: 'hidden' }] })),
  'show.closed': (state, { show, answered, tally, cloud, screening }, { at }) => ({
    ...changed(state, show, (one) => ({
      ...one,
      screening: screening ?? one.screening,
      state: 'closed',
      result: { answered, tally, at, ...(cloud === undefined ? {} : { cloud }) },
    })),
    ballots: state.ballots.delete(show),
    open: without(state.open, show),
    closed: [...state.closed, show].slice(-showsLimits.publicShowsCount),
  }),
  'show.reveal-agreed': (state, { show, showAt }) => ({
    ...changed(state, show, (one) => (one.state === 'closed' ? { ...one, showAt } : one)),
    revealing: [...state.revealing, show],
  }),
  'show.revealed': (state, { show }, { at }) => ({
    ...changed(state, show, (one) =>
      one.state === 'closed' ? { ...one, state: 'revealed', showAt: one.showAt ?? at } : one,
    ),
    revealing: without(state.revealing, show),
  }),

  'room.opened': (state, { settings }) => ({ ...state, screened: settings.questions === 'screened' }),
  'room.settings-changed': (state, { changes }) =>
    changes.questions === undefined ? state : { ...state, screened: changes.questions === 'screened' },
  /* Q7: what a removed person still has in open shows leaves them. */
  'person.removed': (state, { participant }) =>
    state.ballots.some(({ answers }) => answers.has(participant))
      ? {
          ...state,
          ballots: state.ballots.map(({ answers, given }) => ({ answers: answers.delete(participant), given })),
        }
      : state,
};
