import type { PublicQuestion } from '../records.ts';

export const sorts = ['weight', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

export function sortOf(text: string | undefined): Sort {
  return sorts.find((sort) => sort === text) ?? 'weight';
}

/** On the big screen first, then pinned; by weight, what is answered comes after what is not. */
function rankOf(question: PublicQuestion | undefined, sort: Sort): number {
  if (question?.state === 'onstage') return 0;
  if (question?.pinned === true) return 1;
  return question?.state === 'answered' && sort === 'weight' ? 3 : 2;
}

/** The ids as the reader asked for them. `order` is the order of asking, which settles ties. */
export function sorted(
  order: readonly string[],
  questions: ReadonlyMap<string, PublicQuestion>,
  weights: ReadonlyMap<string, number>,
  sort: Sort,
): readonly string[] {
  const ids = sort === 'newest' ? [...order].reverse() : order;
  const weightOf = (id: string) => (sort === 'weight' ? (weights.get(id) ?? 0) : 0);
  return [...ids].sort(
    (a, b) => rankOf(questions.get(a), sort) - rankOf(questions.get(b), sort) || weightOf(b) - weightOf(a),
  );
}
