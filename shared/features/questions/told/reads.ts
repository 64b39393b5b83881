import { z } from 'zod';
import { textOf } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { read } from '../../../kernel/views.ts';
import { record } from '../../../kernel/records.ts';
import { moderatorsUp } from '../../../kernel/roles.ts';
import { textSchema } from '../../../kernel/schemas.ts';
import { graphemeCount } from '../../../kernel/words/text.ts';
import { folded } from '../../../kernel/words/folded.ts';
import { lanesOf } from './lanes.ts';
import { questionsLimits } from '../limits.ts';
import type { QuestionsPage } from '../records.ts';
import { weightOf } from '../standing.ts';
import type { ListedQuestion, QuestionsState } from '../state.ts';
import { nameOf, staffFields } from './views.ts';

/** Those with all the words that are looked for, in text, name or label. */
function found(state: QuestionsState, questions: readonly ListedQuestion[], find: string, { contents }: Lens) {
  const words = folded(find)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return questions;
  return questions.filter((question) => {
    const said = [textOf(contents, question.text), nameOf(state, question, contents), textOf(contents, question.label)];
    const text = folded(said.filter((part) => part !== undefined).join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function sorted(state: QuestionsState, questions: readonly ListedQuestion[], order: 'weight' | 'newest' | 'oldest') {
  switch (order) {
    case 'oldest':
      return questions;
    case 'newest':
      return [...questions].reverse();
    case 'weight':
      return questions
        .map((question) => ({ question, weight: weightOf(state.standing, question.id) }))
        .sort((a, b) => b.weight - a.weight || a.question.index - b.question.index)
        .map(({ question }) => question);
  }
}

/** All questions of a room, a page at a time. */
export const questionsRead = read<QuestionsState, QuestionsPage>()({
  from: moderatorsUp,
  data: z.strictObject({
    state: z.enum(['new', 'open', 'answered', 'hidden', 'promised', 'all']).optional(),
    // Of as many words at most as there are graphemes, since all that was asked is looked through for each.
    find: textSchema(questionsLimits.findGraphemes)
      .refine((words) => graphemeCount(words) <= questionsLimits.findGraphemes)
      .optional()
      .describe('words that all stand in its text, name or label'),
    order: z.enum(['weight', 'newest', 'oldest']).optional().describe('`newest` where nothing is said'),
    from: z
      .number()
      .int()
      .min(0)
      .max(questionsLimits.questionsPerRoomCount)
      .optional()
      .describe('so many are passed over'),
  }),
  answer: (state, { state: lane = 'all', find = '', order = 'newest', from = 0 }, lens) => {
    const all = lanesOf(state.all)[lane === 'hidden' ? 'aside' : lane];
    const questions = sorted(state, found(state, all, find, lens), order);
    const page = questions.slice(from, from + questionsLimits.questionPageCount);
    return {
      total: questions.length,
      items: page.map((question) => record({ id: question.id, ...staffFields(state, question, lens) })),
    };
  },
});
