import type { Content, ContentId } from '../../kernel/contents.ts';
import type { QuestionEvent, QuestionId } from './events.ts';
import type { Heard } from './evolve.ts';
import { find, ownQuestions, type Question, type QuestionsState } from './state.ts';

/* Words that gave way to others are erased, but for those that are still to be read somewhere. */

/** One that was taken back is read by nobody any more, and says nothing. */
function wordsOf(question: Question | undefined): readonly (ContentId | undefined)[] {
  if (question === undefined || question.state === 'withdrawn') return [];
  const { text, label, reason, answer } = question;
  return [text, label, reason, answer];
}

/** As they stand frozen: on the big screen, and there again where a Next is undone. */
const frozenIn = ({ onStage, asked }: QuestionsState): readonly (ContentId | undefined)[] =>
  [onStage, asked?.stage].flatMap((stage) => (stage === undefined ? [] : [stage.text, stage.name]));

/** Those whose words these events may have changed. */
function touchedBy(events: readonly (QuestionEvent | Heard)[], after: QuestionsState): readonly QuestionId[] {
  const named = events.flatMap((event) => {
    if (event.type === 'person.removed') return ownQuestions(after, event.participant).map(({ id }) => id);
    return 'question' in event ? [event.question] : [];
  });
  /* Others that were put together with one of them, and are apart again. */
  return [...named, ...after.touched];
}

export function letsGo(
  before: QuestionsState,
  after: QuestionsState,
  events: readonly (QuestionEvent | Heard)[],
): readonly ContentId[] {
  const former = before.all === after.all ? [] : touchedBy(events, after).map((id) => find(before, id));
  const words = former.flatMap((question) => {
    const still = new Set(wordsOf(question && find(after, question.id)));
    return wordsOf(question).filter((id) => !still.has(id));
  });
  return [...words, ...frozenIn(before)].filter((id) => id !== undefined);
}

export function holds(state: QuestionsState, id: ContentId, { owner }: Content): boolean {
  if (frozenIn(state).includes(id)) return true;
  return owner !== undefined && ownQuestions(state, owner).some((question) => wordsOf(question).includes(id));
}
