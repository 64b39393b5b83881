import type { List } from 'immutable';
import { remember, rememberBy } from '../../../kernel/remember.ts';
import type { QuestionId, QuestionState } from '../events.ts';
import { questionsLimits } from '../limits.ts';
import { weightOf, type Standing } from '../standing.ts';
import { isListed, type ListedQuestion, type Question, type QuestionsState } from '../state.ts';

/**
 * The lanes a moderator works in, and what a moderator or everybody may see; each in the order of asking. `aside` is
 * the hidden ones and those that were put together with another, where a mistake is found again; `promised` those that
 * are to be answered in writing, and were (H13).
 */
export type Lanes = {
  readonly [
    Lane in 'new' | 'open' | 'answered' | 'hidden' | 'aside' | 'promised' | 'visible' | 'all'
  ]: readonly ListedQuestion[];
};

const lanesIn: { readonly [State in QuestionState]: readonly (keyof Lanes)[] } = {
  new: ['all', 'new'],
  open: ['all', 'visible', 'open'],
  onstage: ['all', 'visible', 'open'],
  answered: ['all', 'visible', 'answered'],
  hidden: ['all', 'hidden', 'aside'],
  merged: ['all', 'aside'],
  withdrawn: [],
};

/** Nobody waits for an answer to what was hidden, put together with another or taken back. */
const isAnswerable: { readonly [State in QuestionState]: boolean } = {
  new: true,
  open: true,
  onstage: true,
  answered: true,
  hidden: false,
  merged: false,
  withdrawn: false,
};

/** Kept as long as no question changes; a vote changes none. */
export const lanesOf: (all: List<Question>) => Lanes = remember((all: List<Question>) => {
  const lanes: { [Lane in keyof Lanes]: ListedQuestion[] } = {
    new: [],
    open: [],
    answered: [],
    hidden: [],
    aside: [],
    promised: [],
    visible: [],
    all: [],
  };
  /* Not `for of`: the list's own iterator takes ten times as long. */
  all.forEach((question) => {
    if (!isListed(question)) return;
    for (const lane of lanesIn[question.state]) lanes[lane].push(question);
    if (question.promised === true && isAnswerable[question.state]) lanes.promised.push(question);
  });
  return lanes;
});

/** The most stood with; among equals those asked first, so that the set stays calm. */
function mostStoodWith(visible: readonly Question[], standing: Standing): readonly Question[] {
  const top: { readonly question: Question; readonly weight: number }[] = [];
  for (const question of visible) {
    const weight = weightOf(standing, question.id);
    const isFull = top.length >= questionsLimits.publicTopQuestionsCount;
    if (isFull && weight <= (top.at(-1)?.weight ?? 0)) continue;
    let position = top.length;
    while (position > 0 && (top[position - 1]?.weight ?? 0) < weight) position -= 1;
    top.splice(position, 0, { question, weight });
    if (isFull) top.pop();
  }
  return top.map(({ question }) => question);
}

const publicOf = rememberBy(
  ({ all, standing }: QuestionsState) => [all, standing],
  ({ all, standing }): readonly Question[] => {
    const { visible } = lanesOf(all);
    const newest = visible.slice(-questionsLimits.publicNewestQuestionsCount);
    /* The most stood with of the older ones: a question that is in both would else change how many are shown at each vote. */
    const older = visible.slice(0, -questionsLimits.publicNewestQuestionsCount);
    const chosen = new Set([...mostStoodWith(older, standing), ...newest, ...visible.filter(({ pinned }) => pinned)]);
    return [...chosen].sort((a, b) => a.index - b.index);
  },
);

/** Which questions phones get, in the order of asking: so that a vote moves nothing. */
export function publicIds(state: QuestionsState): readonly QuestionId[] {
  return publicOf(state).map(({ id }) => id);
}
