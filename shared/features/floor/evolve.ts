import type { ContentId } from '../../kernel/contents.ts';
import type { Steps } from '../../kernel/decider.ts';
import { withTexts } from '../../kernel/words/held-texts.ts';
import type { AgendaEvent } from '../agenda/events.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { SomeSettings } from '../lifecycle/settings.ts';
import type { PeopleEvent } from '../people/events.ts';
import type { QuestionEvent } from '../questions/events.ts';
import type { VoiceEvent } from '../voice/events.ts';
import { freshHand } from './hands/fresh-hand.ts';
import { evolveDraws } from './draw/draw.ts';
import { evolveSegments, goneForGood, openedAgain } from './agenda/evolve.ts';
import { evolveTurns } from './turns/evolve.ts';
import {
  answeredOrGone,
  hiddenQuestion,
  reworded,
  seenAgain,
  stagedAnew,
  summoned,
  takenBack,
} from './turns/evolve-questions.ts';
import type { FloorEvent, HandId } from './events.ts';
import { approvable } from './hands/held.ts';
import { disowned, owned } from './hands/kinds.ts';
import { floorLimits } from './limits.ts';
import { lostAll } from './hands/lost.ts';
import { lowered, raisedAnew } from './hands/lowered.ts';
import { freedPlace, tookPlace } from './hands/main-turn.ts';
import { cutOff } from './turns/pause.ts';
import { letThroughIn, shownOnFloor } from './turns/shown.ts';
import { released } from './queue/release.ts';
import { returned, skipped, without } from './queue/skip.ts';
import { stood, unstood } from './hands/stands.ts';
import { topicGiven } from './hands/topic.ts';
import { personTold } from './hands/unread.ts';
import { personOf, type FloorState, type QueuedHand } from './state.ts';
import { undone } from './turns/undo.ts';

export type Heard = AgendaEvent | LifecycleEvent | PeopleEvent | QuestionEvent | VoiceEvent;

function joined(state: FloorState, hand: QueuedHand): FloorState {
  const person = personOf(hand);
  return {
    ...tookPlace(owned(state, hand), hand),
    lost: person === undefined ? state.lost : state.lost.delete(person),
    waiting: state.waiting.set(hand.id, hand),
    lastNumeral: hand.sign.numeral <= floorLimits.numeralsBeforeReuseCount ? hand.sign.numeral : state.lastNumeral,
  };
}

/** A waiting hand leaves for good. */
function left(state: FloorState, id: HandId, end: 'withdrawn' | 'cleared' | 'lapsed', endedAt: number): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined)
    return state.kept.has(id)
      ? goneForGood(state, [id], { end, endedAt }, end === 'withdrawn' ? undefined : end)
      : state;
  return {
    ...freedPlace(disowned(state, hand), hand, end),
    waiting: state.waiting.delete(id),
    steppedBack: without(state.steppedBack, id),
    prefix: without(state.prefix, id),
    pastHands: state.pastHands.set(id, { hand, end, endedAt }),
    lost: end === 'withdrawn' ? state.lost : lostAll(state.lost, [hand], end, endedAt),
  };
}

function changed(state: FloorState, id: HandId, change: (hand: QueuedHand) => QueuedHand): FloorState {
  const hand = state.waiting.get(id);
  return hand === undefined ? state : { ...state, waiting: state.waiting.set(id, change(hand)) };
}

type HeardSettings = Pick<SomeSettings, 'hands' | 'topics' | 'order' | 'orderLane' | 'turnSeconds' | 'names'>;

function settled(state: FloorState, settings: HeardSettings): FloorState {
  return {
    ...(settings.hands === 'open' ? openedAgain(state) : state),
    open: settings.hands === undefined ? state.open : settings.hands === 'open',
    topics: settings.topics ?? state.topics,
    rule: settings.order ?? state.rule,
    turnSeconds: settings.turnSeconds ?? state.turnSeconds,
    orderLane: settings.orderLane ?? state.orderLane,
    namesShown: settings.names === undefined ? state.namesShown : settings.names !== 'off',
  };
}

const optional = <Field extends string, Value>(field: Field, value: Value | undefined) =>
  (value === undefined ? {} : { [field]: value }) as { readonly [key in Field]?: Value };

/** Q6: of these words no view tells. */
const holding = (state: FloorState, held: readonly ContentId[] | undefined): FloorState =>
  held === undefined ? state : { ...state, held: withTexts(state.held, held) };

export const evolve: Steps<FloorState, FloorEvent, Heard> = {
  ...evolveTurns,
  ...evolveDraws,
  ...evolveSegments,
  'hand.raised': (before, { hand, participant, kind, sign, topic, follows, replaces, held }, stamp) => {
    const state = holding(before, held);
    return joined(raisedAnew(state, { participant, kind, replaces }), {
      ...freshHand(hand, sign, stamp, kind),
      ...optional('follows', follows),
      from: 'phone',
      participant,
      ...optional('topic', topic),
    });
  },
  'hand.added': (before, { hand, label, place, sign, topic, held }, stamp) => {
    const state = holding(before, held);
    const added: QueuedHand = {
      ...freshHand(hand, sign, stamp),
      from: 'staff',
      label,
      ...optional('place', place),
      ...optional('topic', topic),
    };
    /* A moderator wrote its words, so they are approved. */
    return joined(state, { ...added, ...optional('approved', approvable(state, added)) });
  },
  'hand.reworded': topicGiven,
  'hand.summoned': summoned,
  'hand.stood': stood,
  'hand.unstood': unstood,
  'hand.withdrawn': (state, { hand: id }, { at }) => {
    const hand = state.waiting.get(id) ?? state.kept.get(id)?.hand;
    return left(hand === undefined ? state : lowered(state, hand), id, 'withdrawn', at);
  },
  'hand.cleared': (state, { hand }, { at }) => left(state, hand, 'cleared', at),
  'hand.lapsed': (state, { hand }, { at }) => left(state, hand, 'lapsed', at),
  'hand.approved': (before, { hand, letThrough }) => {
    const state = letThroughIn(before, letThrough);
    return changed(shownOnFloor(state, hand, false), hand, ({ approved: _before, ...one }) => {
      const shown: QueuedHand = { ...one, hidden: false };
      return { ...shown, ...optional('approved', approvable(state, shown)) };
    });
  },
  'hand.hidden': (state, { hand }) =>
    changed(shownOnFloor(state, hand, true), hand, ({ approved: _gone, ...one }) => ({ ...one, hidden: true })),
  'hand.skipped': (state, { hand }, { revision }) => skipped(state, hand, revision),
  'hand.returned': (state, { hand }) => returned(state, hand),
  'hand.placed': (state, { hand, prefix }) => ({
    ...changed(state, hand, ({ lastSince: _gone, missed: _found, ...one }) => ({ ...one, placed: true })),
    prefix,
    steppedBack: state.steppedBack.filter((id) => !prefix.includes(id)),
  }),
  'queue.released': released,
  'queue.undone': undone,
  'deck.changed': (state, { hand, displaces }) => ({ ...state, deck: hand, displaced: displaces }),

  'question.staged': stagedAnew,
  'question.hidden': hiddenQuestion,
  'question.withdrawn': takenBack,
  'question.edited': reworded,
  'question.approved': (state, { question, letThrough }) => seenAgain(letThroughIn(state, letThrough), { question }),
  'question.reopened': (state, event) => (event.unread === true ? state : seenAgain(state, event)),
  'question.answered': answeredOrGone,

  'voice.cut': (state, { turn }) => cutOff(state, turn),

  'room.opened': (state, { settings }) => settled(state, settings),
  'room.settings-changed': (state, { changes }) => settled(state, changes),
  'room.phase-changed': (state) => ({ ...state, undo: undefined }),
  'person.named': (state, event, { at }) => personTold(state, event, at),
  'person.seated': (state, event, { at }) => personTold(state, event, at),
  /* Undo must not bring somebody back who was removed since. */
  'person.removed': (state, { participant }) => ({
    ...state,
    removed: state.removed.add(participant),
    undo: undefined,
  }),
};
