import type { Stamp } from '../../kernel/feature.ts';
import { limits } from '../../kernel/limits.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { SomeSettings } from '../lifecycle/settings.ts';
import type { PeopleEvent } from '../people/events.ts';
import { evolveTurns } from './evolve-turns.ts';
import type { FloorEvent, HandId } from './events.ts';
import { skipped, without } from './skip.ts';
import { personOf, wordsOf, type FloorState, type Hand } from './state.ts';
import { undone } from './undo.ts';

type Heard = LifecycleEvent | PeopleEvent;
type Steps = {
  readonly [Type in FloorEvent['type']]: (
    state: FloorState,
    event: Extract<FloorEvent, { type: Type }>,
    stamp: Stamp,
  ) => FloorState;
} & {
  readonly [Type in Heard['type']]?: (
    state: FloorState,
    event: Extract<Heard, { type: Type }>,
    stamp: Stamp,
  ) => FloorState;
};

function joined(state: FloorState, hand: Hand): FloorState {
  return {
    ...state,
    waiting: state.waiting.set(hand.id, hand),
    handOf: hand.from === 'phone' ? state.handOf.set(hand.participant, hand.id) : state.handOf,
    lastNumeral: hand.sign.numeral <= limits.numeralsBeforeReuseCount ? hand.sign.numeral : state.lastNumeral,
  };
}

/** A waiting hand leaves for good. */
function left(state: FloorState, id: HandId): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined) return state;
  return {
    ...state,
    waiting: state.waiting.delete(id),
    handOf: hand.from === 'phone' ? state.handOf.delete(hand.participant) : state.handOf,
    steppedBack: without(state.steppedBack, id),
    prefix: without(state.prefix, id),
    pastHands: state.pastHands.set(id, personOf(hand)),
  };
}

function changed(state: FloorState, id: HandId, change: (hand: Hand) => Hand): FloorState {
  const hand = state.waiting.get(id);
  return hand === undefined ? state : { ...state, waiting: state.waiting.set(id, change(hand)) };
}

function shownOnFloor(state: FloorState, id: HandId, hidden: boolean): FloorState {
  const { floor } = state;
  if (!('turn' in floor) || floor.turn.hand.id !== id) return state;
  const { approved: _before, ...rest } = floor.turn.hand;
  const shown = hidden ? {} : wordsOf(state, rest);
  const hand: Hand = hidden ? { ...rest, hidden } : { ...rest, hidden, approved: shown };
  return { ...state, floor: { ...floor, turn: { ...floor.turn, hand, shown } } };
}

type HeardSettings = Pick<SomeSettings, 'hands' | 'topics' | 'order' | 'turnSeconds' | 'names'>;

function settled(state: FloorState, settings: HeardSettings): FloorState {
  return {
    ...state,
    open: settings.hands === undefined ? state.open : settings.hands === 'open',
    topics: settings.topics ?? state.topics,
    rule: settings.order ?? state.rule,
    turnSeconds: settings.turnSeconds ?? state.turnSeconds,
    namesShown: settings.names === undefined ? state.namesShown : settings.names !== 'off',
  };
}

const base = { kind: 'speak', skips: 0, placed: false, hidden: false } as const;
const optional = <Field extends string, Value>(field: Field, value: Value | undefined) =>
  (value === undefined ? {} : { [field]: value }) as { readonly [key in Field]?: Value };

export const evolve: Steps = {
  ...evolveTurns,
  'hand.raised': (state, { hand, participant, sign, topic }, { at, revision, index }) =>
    joined(state, {
      ...base,
      from: 'phone',
      id: hand,
      participant,
      sign,
      raisedAt: at,
      revision,
      index,
      ...optional('topic', topic),
    }),
  'hand.added': (state, { hand, label, place, sign, topic }, { at, revision, index }) => {
    const added: Hand = {
      ...base,
      from: 'staff',
      id: hand,
      label,
      sign,
      raisedAt: at,
      revision,
      index,
      ...optional('place', place),
      ...optional('topic', topic),
    };
    /* A moderator wrote its words, so they are approved. */
    return joined(state, { ...added, approved: wordsOf(state, added) });
  },
  'hand.withdrawn': (state, { hand }) => left(state, hand),
  'hand.cleared': (state, { hand }) => left(state, hand),
  'hand.approved': (state, { hand }) =>
    changed(shownOnFloor(state, hand, false), hand, (one) => ({
      ...one,
      hidden: false,
      approved: wordsOf(state, one),
    })),
  'hand.hidden': (state, { hand }) =>
    changed(shownOnFloor(state, hand, true), hand, ({ approved: _gone, ...one }) => ({ ...one, hidden: true })),
  'hand.skipped': (state, { hand }, { revision }) => skipped(state, hand, revision),
  'hand.placed': (state, { hand, prefix }) => ({
    ...changed(state, hand, ({ lastSince: _gone, ...one }) => ({ ...one, placed: true })),
    prefix,
    steppedBack: state.steppedBack.filter((id) => !prefix.includes(id)),
  }),
  'queue.undone': undone,
  'deck.changed': (state, { hand }) => {
    if (hand !== undefined) return { ...state, deck: hand };
    const { deck: _before, ...rest } = state;
    return rest;
  },

  'room.opened': (state, { settings }) => settled(state, settings),
  'room.settings-changed': (state, { changes }) => settled(state, changes),
  'room.phase-changed': ({ undo: _gone, ...state }, { phase }) => ({ ...state, phase }),
  'person.named': (state, { participant, name }) => ({
    ...state,
    names: name === undefined ? state.names.delete(participant) : state.names.set(participant, name),
  }),
  'person.seated': (state, { participant, place }) => ({
    ...state,
    places: place === undefined ? state.places.delete(participant) : state.places.set(participant, place),
  }),
  'staff.named': (state, { participant, name }) => ({
    ...state,
    staffNames: name === undefined ? state.staffNames.delete(participant) : state.staffNames.set(participant, name),
  }),
  /* Undo must not bring somebody back who was removed since. */
  'person.removed': ({ undo: _gone, ...state }) => state,
  'person.muted': (state, { participant, on }) => ({
    ...state,
    muted: on ? state.muted.add(participant) : state.muted.delete(participant),
  }),
};
