import type { PublicView, StaffView } from '../../../../shared/room/records.ts';
import type { ItemOf } from '../../engine/items.ts';

/** A question as everybody sees it. */
export type PublicQuestion = ItemOf<PublicView, 'question:'>;
/** A question as hosts and moderators see it. */
export type StaffQuestion = ItemOf<StaffView, 'question:'>;

export const questionKey = (id: string): string => `question:${id}`;

export function byId<Question extends { readonly id: string }>(
  questions: readonly Question[],
): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}

/** How many stand with each question: `weights` goes along with `questions.order`. */
export function weightsOf(
  questions: PublicView['questions'],
  weights: PublicView['weights'],
): ReadonlyMap<string, number> {
  return new Map(questions?.order.map((id, index) => [id, weights?.w[index] ?? 0]));
}
