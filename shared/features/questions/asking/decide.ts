import { textOf } from '../../../kernel/contents.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { remember } from '../../../kernel/remember.ts';
import { isMuted } from '../../../kernel/mutes.ts';
import { common } from '../../../kernel/refusals.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import { readText } from '../../../kernel/words/text.ts';
import type { QuestionEvent, QuestionId, AskedHow } from '../events.ts';
import { isHeld } from '../screening/held-words.ts';
import { questionsLimits } from '../limits.ts';
import { refusals, stale, texts, type Code } from '../refusals.ts';
import { isLocked, stoodWith, supportersOf } from '../standing.ts';
import { find, isPending, isVisible, ownQuestions, type Question, type QuestionsState } from '../state.ts';

type Decided = Decision<QuestionEvent, Code>;
const nothing = { events: [] } as const;

/** Where a text goes that has just been written: to a moderator first, or straight to everybody (Q3, Q6). */
function screened(state: QuestionsState, text: string, { contents }: Context) {
  const held = isHeld(state, text, contents);
  return { state: held || state.mode === 'screened' ? 'new' : 'open', held } as const;
}

type Asked = {
  readonly text: string;
  readonly anonymous?: boolean | undefined;
  readonly voice?: AskedHow | undefined;
};

const isGone = ({ state }: Question) => state === 'withdrawn' || state === 'hidden';

/** What was taken back or hidden leaves its room to others: nobody closes the lane by asking and taking back. */
const isFull = remember(
  (all: QuestionsState['all']): boolean =>
    all.size >= questionsLimits.questionsPerRoomCount &&
    (all.size >= questionsLimits.questionsEverCount ||
      all.count((one) => !isGone(one)) >= questionsLimits.questionsPerRoomCount),
);

export function ask(
  state: QuestionsState,
  { text: raw, anonymous = false, voice }: Asked,
  { participant }: Actor,
  context: Context,
): Decided {
  if (participant === undefined) return common.notAPerson();
  if (isMuted(context.facts.mutes, participant)) return refusals.muted();
  if (state.mode === 'off') return refusals.closed();
  const own = ownQuestions(state, participant);
  if (own.filter(isPending).length >= questionsLimits.questionsPerPersonCount) return refusals.tooManyOpen();
  if (own.length >= questionsLimits.questionsAskedPerPersonCount) return refusals.tooManyAsked();
  if (isFull(state.all)) return refusals.full();
  const text = readText(raw, limits.questionGraphemes, texts.question);
  if (isRejection(text)) return text;
  const [question, textId] = [freshId(context), freshId(context, 1)];
  return {
    events: [
      {
        type: 'question.asked',
        question,
        participant,
        text: textId,
        anonymous,
        voice: voice ?? (anonymous ? 'read' : 'self'),
        ...screened(state, text.text, context),
      },
    ],
    contents: { [textId]: { owner: participant, value: text.text } },
  };
}

/** One's own question; to everybody else it does not exist here. */
function ownOne(state: QuestionsState, id: QuestionId, { participant }: Actor) {
  const question = find(state, id);
  return participant !== undefined && question?.participant === participant ? { ...question, participant } : undefined;
}

export function edit(state: QuestionsState, id: QuestionId, raw: string, actor: Actor, context: Context): Decided {
  const question = ownOne(state, id, actor);
  if (question === undefined) return refusals.noSuchQuestion();
  const owner = question.participant;
  if (isMuted(context.facts.mutes, owner)) return refusals.muted();
  if (question.state !== 'new' && question.state !== 'open') return stale(question);
  if (isLocked(state.standing, id)) return refusals.locked();
  if (state.mode === 'off') return refusals.closed();
  const text = readText(raw, limits.questionGraphemes, texts.question);
  if (isRejection(text)) return text;
  if (text.text === textOf(context.contents, question.text)) return nothing;
  const textId = freshId(context);
  return {
    events: [{ type: 'question.edited', question: id, text: textId, ...screened(state, text.text, context) }],
    contents: { [textId]: { owner, value: text.text } },
  };
}

export function withdraw(state: QuestionsState, id: QuestionId, actor: Actor): Decided {
  const question = ownOne(state, id, actor);
  if (question === undefined) return refusals.noSuchQuestion();
  if (question.state !== 'new' && !isVisible(question)) return stale(question);
  return { events: [{ type: 'question.withdrawn', question: id }] };
}

/** How many a person stands with that are still there to be seen. */
function standsOf(state: QuestionsState, person: string): number {
  return stoodWith(state.standing, person).filter((id) => {
    const question = find(state, id);
    return question !== undefined && isVisible(question);
  }).length;
}

/** Q2: once per person; saying it again changes nothing. */
export function stand(state: QuestionsState, id: QuestionId, { participant }: Actor): Decided {
  if (participant === undefined) return common.notAPerson();
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  const isOwn = question.participant === participant;
  if (!isOwn && (question.state === 'new' || question.state === 'hidden')) return refusals.noSuchQuestion();
  if (isOwn) return refusals.own();
  if (state.mode === 'off') return refusals.closed();
  if (question.state !== 'open' && question.state !== 'onstage') return stale(question);
  if (supportersOf(state.standing, id).has(participant)) return nothing;
  if (standsOf(state, participant) >= limits.standsPerPersonCount)
    return refusals.tooManyStands({ max: limits.standsPerPersonCount });
  return { events: [{ type: 'question.stood', question: id, participant }] };
}

export function unstand(state: QuestionsState, id: QuestionId, { participant }: Actor): Decided {
  if (participant === undefined) return common.notAPerson();
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (supportersOf(state.standing, id).has(participant))
    return { events: [{ type: 'question.unstood', question: id, participant }] };
  return question.state === 'new' || question.state === 'hidden' ? refusals.noSuchQuestion() : nothing;
}
