import { textOf } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { lanesOf } from './lanes.ts';
import type { QuestionRow } from '../records.ts';
import { rootOf, weightOf } from '../standing.ts';
import { find, type QuestionsState } from '../state.ts';
import { nameOf } from './views.ts';

/** Every question but those their authors took back; who asked without a name stays unknown (C2). */
export function exportTables(
  state: QuestionsState,
  { contents }: Lens,
): { readonly questions: readonly QuestionRow[] } {
  const numberOf = (id: string) => (find(state, id)?.index ?? -1) + 1;
  return {
    questions: lanesOf(state.all).all.map((question) => ({
      number: question.index + 1,
      askedAt: question.at,
      state: question.state,
      text: textOf(contents, question.text) ?? '',
      name: nameOf(state, question, contents) ?? '',
      anonymous: question.anonymous,
      voice: question.voice,
      promised: question.promised === true,
      weight: weightOf(state.standing, question.id),
      label: textOf(contents, question.label) ?? '',
      answer: textOf(contents, question.answer) ?? '',
      hiddenBecause: textOf(contents, question.reason) ?? '',
      mergedInto: question.state === 'merged' ? numberOf(rootOf(state.standing, question.id)) : '',
    })),
  };
}
