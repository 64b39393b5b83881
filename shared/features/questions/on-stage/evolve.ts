import type { ContentId } from '../../../kernel/contents.ts';
import { withoutTexts } from '../../../kernel/words/held-texts.ts';
import type { FloorEvent, TurnId } from '../../floor/events.ts';
import type { QuestionEvent, QuestionId } from '../events.ts';
import {
  changed,
  find,
  isVisible,
  letThrough,
  nameIdOf,
  type AskingTurn,
  type OnStage,
  type QuestionsState,
} from '../state.ts';

type Event<Type extends (QuestionEvent | FloorEvent)['type']> = Extract<
  QuestionEvent | FloorEvent,
  { readonly type: Type }
>;

/** Off the big screen, wherever the question itself goes. */
export function offStage(state: QuestionsState, id: QuestionId): QuestionsState {
  if (state.onStage?.question !== id) return state;
  const { onStage: _gone, ...rest } = state;
  return rest;
}

/** Whatever is on the big screen gives way: answered where its author had their turn or it was answered in writing. */
function cleared(state: QuestionsState): QuestionsState {
  const { onStage } = state;
  if (onStage === undefined) return state;
  const { question, spoken } = onStage;
  const left = changed({ ...state, touched: [...state.touched, question] }, question, (one) => ({
    ...one,
    state: spoken || one.answer !== undefined ? 'answered' : 'open',
  }));
  return offStage(left, question);
}

function shown(state: QuestionsState, onStage: OnStage): QuestionsState {
  return { ...changed(state, onStage.question, (one) => ({ ...one, state: 'onstage', held: false })), onStage };
}

export function staged(state: QuestionsState, event: Event<'question.staged'>): QuestionsState {
  const question = find(state, event.question);
  if (question === undefined) return state;
  const free =
    state.onStage?.question === event.question ? { ...state, touched: [] } : cleared({ ...state, touched: [] });
  const name = letThrough(state, nameIdOf(state, question));
  const words = { question: event.question, text: event.text, ...(name === undefined ? {} : { name }) };
  return shown(free, { ...words, spoken: false });
}

/** Its name comes to its words where that waited until now. */
function named(state: QuestionsState, stage: OnStage, through: readonly ContentId[]): OnStage {
  const question = find(state, stage.question);
  const name = question === undefined ? undefined : nameIdOf(state, question);
  return name !== undefined && through.includes(name) ? { ...stage, name } : stage;
}

/** These names and labels may be read now, wherever a moderator said so; also on the big screen, and after an Undo (Q6). */
export function namedOnStage(before: QuestionsState, through: readonly ContentId[] = []): QuestionsState {
  if (through.length === 0) return before;
  const state: QuestionsState = { ...before, held: withoutTexts(before.held, through) };
  const { onStage, asked } = state;
  return {
    ...state,
    ...(onStage === undefined ? {} : { onStage: named(state, onStage, through) }),
    ...(asked?.stage === undefined ? {} : { asked: { ...asked, stage: named(state, asked.stage, through) } }),
  };
}

/** Everybody may see it. */
export function approved(before: QuestionsState, event: Event<'question.approved'>): QuestionsState {
  const { question: id, letThrough: through } = event;
  const state = namedOnStage(before, through);
  const question = find(state, id);
  if (question === undefined || isVisible(question)) return state;
  return changed(state, id, ({ reason: _gone, ...one }) => ({ ...one, state: 'open', held: false }));
}

export function summoned(state: QuestionsState, { question, hand }: Event<'hand.summoned'>): QuestionsState {
  return { ...state, asking: { question, hand } };
}

export function called(state: QuestionsState, { turn, hand }: Event<'turn.called'>): QuestionsState {
  const { asking } = state;
  if (asking?.hand === hand) return { ...state, floorTaken: true, asking: { ...asking, turn } };
  return covered(state, turn);
}

/** Somebody who is not its author has the floor now. */
export function covered(state: QuestionsState, turn: TurnId): QuestionsState {
  const { onStage } = state;
  return { ...state, floorTaken: true, ...(onStage === undefined ? {} : { onStage: { ...onStage, coveredBy: turn } }) };
}

/** Q4: dealt with, a question does not come back to the big screen after the turn that began over it. */
function uncovered(state: QuestionsState, { turn, clears }: Event<'turn.ended'>): QuestionsState {
  return clears === true && state.onStage?.coveredBy === turn ? cleared({ ...state, touched: [] }) : state;
}

/** The author's turn is over: spoken, the question is answered and leaves the big screen; else it is open again (Q4). */
export function turnEnded(before: QuestionsState, event: Event<'turn.ended'>): QuestionsState {
  const { turn, end, clears } = event;
  const { asking, ...state } = { ...before, floorTaken: false };
  if (asking === undefined || asking.turn !== turn) return uncovered({ ...before, floorTaken: false }, event);
  const { question } = asking;
  const { onStage } = state;
  const asked: AskingTurn = onStage?.question === question ? { ...asking, stage: onStage } : asking;
  // Also those that a withdrawal in the same entry set free.
  const after: QuestionsState = { ...state, asked, touched: [...state.touched, question] };
  if (onStage?.question === question) {
    const told = end === 'spoken' ? { ...after, onStage: { ...onStage, spoken: true } } : after;
    return end === 'spoken' && clears !== true ? told : cleared(told);
  }
  /* Another question was put on the screen meanwhile. */
  return end === 'spoken' && find(state, question)?.state === 'open'
    ? changed(after, question, (one) => ({ ...one, state: 'answered' }))
    : after;
}

/** Another Next: Undo reaches back to the turn that it ends, and to none before. */
export function askedLongAgo(state: QuestionsState): QuestionsState {
  if (state.asked === undefined) return state;
  const { asked: _over, ...rest } = state;
  return rest;
}

/** Undo takes back the call of an author, and brings back an asking turn that the call of another had ended. */
export function undone(before: QuestionsState, { turn, resumes }: Event<'queue.undone'>): QuestionsState {
  let state: QuestionsState = { ...before, floorTaken: resumes !== undefined };
  if (state.asking?.turn === turn) {
    const { asking, ...rest } = state;
    state = { ...rest, touched: [asking.question] };
    if (state.onStage?.question === asking.question) state = cleared(state);
  }
  const { asked } = state;
  if (asked === undefined || asked.turn === undefined || asked.turn !== resumes) return state;
  const { stage, ...asking } = asked;
  const { asked: _back, ...rest } = state;
  state = { ...rest, asking, touched: [asking.question] };
  const now = find(state, asking.question)?.state;
  const mayReturn = now === 'onstage' || ((now === 'open' || now === 'answered') && state.onStage === undefined);
  return stage !== undefined && mayReturn ? shown(state, stage) : state;
}
