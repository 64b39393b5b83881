import { textOf } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { limits } from '../../../kernel/limits.ts';
import { record } from '../../../kernel/records.ts';
import { lanesOf } from './lanes.ts';
import { questionsLimits } from '../limits.ts';
import type { QuestionsRecap } from '../records.ts';
import { weightOf } from '../standing.ts';
import type { Question, QuestionsState } from '../state.ts';
import { publicLabelOf, publicNameOf } from './views.ts';

/* C1, C3, P4: what everybody could read, with its answers and promises. */

/** On the big screen when the room ended: answered where its author had their turn or it was answered in writing. */
function isAnswered({ onStage }: QuestionsState, { id, state, answer }: Question): boolean {
  return state === 'answered' || answer !== undefined || (onStage?.question === id && onStage.spoken);
}

/** Promises first, then what the room came to, then the others. */
function rank(state: QuestionsState, question: Question): number {
  if (question.promised === true) return 0;
  return question.state === 'onstage' || isAnswered(state, question) ? 1 : 2;
}

type RecapItem = QuestionsRecap['questions']['items'][number];

function item(state: QuestionsState, question: Question, { contents }: Lens): RecapItem {
  const weight = weightOf(state.standing, question.id);
  const isRemoved = question.participant !== undefined && state.removed.has(question.participant);
  return record({
    id: question.id,
    text: textOf(contents, question.text),
    name: isRemoved ? undefined : publicNameOf(state, question, contents),
    weight: weight >= limits.recapLeastPeopleCount ? weight : undefined,
    state: isAnswered(state, question) ? 'answered' : 'open',
    answer: textOf(contents, question.answer),
    label: publicLabelOf(state, question, contents),
    promised: question.promised,
    at: question.at,
  });
}

export function recap(state: QuestionsState, lens: Lens): QuestionsRecap {
  const { visible } = lanesOf(state.all);
  const promised = visible.filter((question) => question.promised === true);
  const kept = promised.filter((question) => isAnswered(state, question));
  const weights = new Map(visible.map(({ id }) => [id, weightOf(state.standing, id)]));
  const ranked = visible
    .map((question) => ({ question, rank: rank(state, question), weight: weights.get(question.id) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.question.index - b.question.index);
  return {
    questions: record({
      asked: visible.length,
      answered: visible.filter((question) => isAnswered(state, question)).length,
      promised: promised.length === 0 ? undefined : promised.length,
      kept: promised.length === 0 ? undefined : kept.length,
      items: ranked.slice(0, questionsLimits.recapQuestionsCount).map(({ question }) => item(state, question, lens)),
    }),
  };
}
