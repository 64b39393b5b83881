import type { Steps } from '../../../kernel/decider.ts';
import type { Stamp } from '../../../kernel/outcome.ts';
import { withoutTexts, withTexts } from '../../../kernel/words/held-texts.ts';
import type { FloorEvent, HandId, TurnEnd } from '../events.ts';
import { heldIn } from '../hands/held.ts';
import { backInPrefix, behindInPrefix } from '../queue/prefix.ts';
import { disowned } from '../hands/kinds.ts';
import { unreadWords } from '../hands/unread.ts';
import { freedPlace, isMain, wentOnAir } from '../hands/main-turn.ts';
import { pastTurn } from './past-turn.ts';
import { paused, ranSince, resumed } from './pause.ts';
import { lostAll } from '../hands/lost.ts';
import { shownOf } from './shown.ts';
import { found, missedCall, skipped, without } from '../queue/skip.ts';
import {
  handTurn,
  personOf,
  turnId,
  type FloorState,
  type Hand,
  type HandTurn,
  type QueuedHand,
  type Undo,
} from '../state.ts';

type TurnEvent = Extract<
  FloorEvent,
  {
    type:
      | 'queue.advanced'
      | 'turn.called'
      | 'turn.called-again'
      | 'turn.unanswered'
      | 'turn.accepted'
      | 'turn.started'
      | 'turn.opened'
      | 'turn.approved'
      | 'turn.paused'
      | 'turn.resumed'
      | 'turn.extended'
      | 'turn.ended';
  }
>;

/** What Undo may take back is over once somebody acted on it. */
function committed(state: FloorState): FloorState {
  return state.undo === undefined ? state : { ...state, undo: undefined };
}

/** Back among those who wait; in the placed prefix where it was called from there. */
function waitsAgain(state: FloorState, hand: QueuedHand, stoodBefore: HandTurn['stoodBefore']): FloorState {
  const prefix = stoodBefore === undefined ? state.prefix : backInPrefix(state.prefix, hand.id, stoodBefore);
  return { ...state, waiting: state.waiting.set(hand.id, hand), prefix };
}

/** The hand of an ended turn leaves for good. */
function finished(state: FloorState, hand: Hand, end: TurnEnd, endedAt: number): FloorState {
  return {
    ...freedPlace(disowned(state, hand), hand, end),
    pastHands: state.pastHands.set(hand.id, { hand, end, endedAt }),
    lost:
      end === 'cleared'
        ? lostAll(state.lost, [hand], hand.from === 'question' ? 'call-ended' : 'cleared', endedAt)
        : state.lost,
  };
}

function counted(state: FloorState, hand: Hand | undefined, startedAt: number, at: number): FloorState {
  const person = personOf(hand);
  return {
    ...state,
    spoken: { count: state.spoken.count + 1, seconds: state.spoken.seconds + Math.max(0, at - startedAt) / 1000 },
    countedTurns:
      person === undefined ? state.countedTurns : state.countedTurns.update(person, 0, (turns) => turns + 1),
  };
}

type Called = Omit<HandTurn, 'hand' | 'shown' | 'withheld' | 'unread'>;

const turnOf = (state: FloorState, turn: Called, hand: Hand): HandTurn => ({
  ...turn,
  hand,
  ...shownOf(state, hand, unreadWords(state, hand, turn.calledAt)),
});

/** The author of a question. Nobody in the queue was called: so whoever stepped back there stays behind (H6). */
function calledToAsk({ summoned, ...state }: FloorState, turn: Called, id: HandId): FloorState {
  if (summoned?.id !== id) return state;
  const floor = { state: 'called', unanswered: false, turn: turnOf(state, turn, summoned) } as const;
  return { ...state, floor, lastTurn: turn.id };
}

/** Others that stepped back return to their own keys once another main hand is called, not any other (H6). */
function called(state: FloorState, turn: Called, id: HandId): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined) return calledToAsk(state, turn, id);
  const stoodBefore = behindInPrefix(state.prefix, id);
  const whole = turnOf(state, turn, hand);
  return {
    ...state,
    waiting: state.waiting.delete(id),
    steppedBack: isMain(hand) ? [] : without(state.steppedBack, id),
    prefix: state.prefix.filter((other) => other !== id),
    floor: { state: 'called', unanswered: false, turn: stoodBefore === undefined ? whole : { ...whole, stoodBefore } },
    lastTurn: turn.id,
  };
}

function ended(state: FloorState, event: Extract<TurnEvent, { type: 'turn.ended' }>, stamp: Stamp): FloorState {
  const { floor } = state;
  const id = event.turn;
  if (turnId(floor) !== id) return state;
  const { end, counted: isCounted } = event;
  const past = pastTurn(state, { end, counted: isCounted, endedAt: stamp.at });
  const freed: FloorState = {
    ...state,
    floor: { state: 'free' },
    pastTurns: past === undefined ? state.pastTurns : state.pastTurns.set(id, past),
  };
  const told =
    isCounted && floor.state === 'on-air'
      ? counted(freed, handTurn(floor)?.hand, ranSince(floor, stamp.at), stamp.at)
      : freed;
  const turn = handTurn(floor);
  if (turn === undefined) return told;
  const { hand } = turn;
  if (hand.from === 'question') return finished(told, hand, end, stamp.at);
  /* What was called has been shown to everybody, and may be again (T3); not what was kept back meanwhile (Q6). */
  const showsNothing = Object.keys(turn.shown).length === 0 && heldIn(state, hand).length > 0;
  const isWithheld = hand.hidden || turn.withheld === true || showsNothing;
  const shown: QueuedHand = isWithheld ? hand : { ...hand, approved: turn.shown };
  const [known, stoodBefore] =
    end === 'declined' || floor.state !== 'called'
      ? [found(shown), hand.missed?.stoodBefore ?? turn.stoodBefore] // They are there again, whatever they answered.
      : [shown, turn.stoodBefore];
  switch (end) {
    case 'spoken':
    case 'withdrawn':
    case 'cleared':
      return finished(told, hand, end, stamp.at);
    case 'returned':
      return waitsAgain(told, known, stoodBefore);
    case 'skipped':
    case 'declined':
      return event.silent === true
        ? missedCall(told, known, stamp.revision, stoodBefore)
        : skipped(waitsAgain(told, known, stoodBefore), hand.id, stamp.revision);
  }
}

export const evolveTurns: Steps<FloorState, TurnEvent> = {
  'queue.advanced': (state, { turn, until, passedOver }, { at, revision }) => {
    const before = committed(state);
    const undo: Undo = { turn, until, at, revision, before };
    return { ...before, undo, passedOver };
  },
  'turn.called': (state, { turn, hand, secondsPlanned, by }, { at }) =>
    called(state, { id: turn, calledAt: at, secondsPlanned, ...(by === undefined ? {} : { calledBy: by }) }, hand),
  'turn.called-again': (state, { turn, by }, { at }) =>
    state.floor.state === 'called' && state.floor.turn.id === turn
      ? {
          ...state,
          floor: {
            ...state.floor,
            unanswered: false,
            turn: { ...state.floor.turn, calledAt: at, ...(by === undefined ? {} : { calledBy: by }) },
          },
        }
      : state,
  'turn.unanswered': (state, { turn }) =>
    state.floor.state === 'called' && state.floor.turn.id === turn
      ? { ...state, floor: { ...state.floor, unanswered: true } }
      : state,
  'turn.accepted': (state, { turn, voice, seat }) => {
    const { floor } = state;
    if (!('turn' in floor) || floor.turn.id !== turn) return state;
    const how = seat === undefined ? { voice } : { voice, seat };
    if (floor.state !== 'on-air')
      return { ...committed(state), floor: { state: 'accepted', turn: floor.turn, ...how } };
    const { seat: _left, ...onAir } = floor;
    return { ...state, floor: { ...onAir, ...how } };
  },
  'turn.started': (state, { turn }, { at }) => {
    const { floor } = state;
    if (turnId(floor) !== turn) return state;
    if (floor.state !== 'called' && floor.state !== 'accepted') return state;
    const accepted = floor.state === 'accepted' ? floor : { turn: floor.turn };
    const started: FloorState = { ...committed(state), floor: { ...accepted, state: 'on-air', startedAt: at } };
    return wentOnAir(started, turn, at);
  },
  'turn.approved': (state, { letThrough }) => ({ ...state, held: withoutTexts(state.held, letThrough) }),
  'turn.opened': (state, { turn, label, held, secondsPlanned }, { at }) => {
    const walkUp = { id: turn, label, secondsPlanned };
    const opened: FloorState = {
      ...committed(state),
      held: withTexts(state.held, held),
      floor: { state: 'on-air', walkUp, startedAt: at },
      lastTurn: turn,
    };
    return wentOnAir(opened, turn, at);
  },
  'turn.paused': (state, { turn, since }, { at }) => paused(state, turn, since ?? at),
  'turn.resumed': (state, { turn }, { at }) => resumed(state, turn, at),
  'turn.extended': (state, { turn, seconds }) => {
    const { floor } = state;
    if (floor.state === 'free' || turnId(floor) !== turn) return state;
    if ('turn' in floor)
      return {
        ...state,
        floor: { ...floor, turn: { ...floor.turn, secondsPlanned: floor.turn.secondsPlanned + seconds } },
      };
    return {
      ...state,
      floor: { ...floor, walkUp: { ...floor.walkUp, secondsPlanned: floor.walkUp.secondsPlanned + seconds } },
    };
  },
  'turn.ended': (state, event, stamp) => {
    const after = ended(state, event, stamp);
    /* The end of a turn inside a Next is part of what can be undone; any other end settles it. */
    return state.undo?.revision === stamp.revision ? after : committed(after);
  },
};
