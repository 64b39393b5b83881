import type { Stamp } from '../../../kernel/outcome.ts';
import type { QuestionEvent, QuestionId } from '../../questions/events.ts';
import type { FloorEvent } from '../events.ts';
import { freshHand } from '../hands/fresh-hand.ts';
import { floorLimits } from '../limits.ts';
import { shownOnFloor } from './shown.ts';
import { handTurn, questionOf, type FloorState } from '../state.ts';

type Event<Type> = Extract<FloorEvent | QuestionEvent, { readonly type: Type }>;

/** A hand for the turn that is about to be called, and for no longer (Q4). */
export function summoned(state: FloorState, event: Event<'hand.summoned'>, stamp: Stamp): FloorState {
  const { hand, sign, participant, question, topic, anonymous } = event;
  return {
    ...state,
    summoned: { ...freshHand(hand, sign, stamp), from: 'question', participant, question, topic, anonymous },
    lastNumeral: sign.numeral <= floorLimits.numeralsBeforeReuseCount ? sign.numeral : state.lastNumeral,
  };
}

/** Undo must not call somebody again for a question that has left the stage since. */
function settled(state: FloorState, leaves: (question: QuestionId) => boolean): FloorState {
  const before = state.undo === undefined ? undefined : questionOf(handTurn(state.undo.before.floor)?.hand);
  if (before === undefined || !leaves(before)) return state;
  return { ...state, undo: undefined };
}

/** Another question is on the stage now. */
export function stagedAnew(state: FloorState, { question }: { readonly question: QuestionId }): FloorState {
  return settled(state, (before) => before !== question);
}

export function answeredOrGone(state: FloorState, { question }: { readonly question: QuestionId }): FloorState {
  return settled(state, (before) => before === question);
}

/** A question's words go from the floor with it. */
export function hiddenQuestion(state: FloorState, event: { readonly question: QuestionId }): FloorState {
  const hand = handTurn(state.floor)?.hand;
  const shown = hand !== undefined && questionOf(hand) === event.question ? shownOnFloor(state, hand.id, true) : state;
  return goneQuestion(shown, event);
}

/** A hand that a written answer was promised to says what its question says (H13). */
export function reworded(state: FloorState, { question, text }: Event<'question.edited'>): FloorState {
  const past = state.pastHands.get(question);
  if (past === undefined) return state;
  return { ...state, pastHands: state.pastHands.set(question, { ...past, hand: { ...past.hand, topic: text } }) };
}

/** Taken back, it says nothing any more, nor does the hand that it was. */
export function takenBack(state: FloorState, event: { readonly question: QuestionId }): FloorState {
  const past = state.pastHands.get(event.question);
  if (past === undefined || past.hand.from === 'question') return goneQuestion(state, event);
  const { topic: _gone, ...hand } = past.hand;
  return goneQuestion({ ...state, pastHands: state.pastHands.set(event.question, { ...past, hand }) }, event);
}

/** Its words are no longer told of the turn it was asked in either (P4). */
function goneQuestion(state: FloorState, event: { readonly question: QuestionId }): FloorState {
  return answeredOrGone({ ...state, unseenQuestions: state.unseenQuestions.add(event.question) }, event);
}

export function seenAgain(state: FloorState, { question }: { readonly question: QuestionId }): FloorState {
  return { ...state, unseenQuestions: state.unseenQuestions.delete(question) };
}
