import type { View } from '../kernel/records.ts';

/* Written apart from the product's comparator, so that the two check each other. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i];
    const right = b[i];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left !== right) return left - right;
  }
  return 0;
}

/** Hand ids of a view, compared by their keys alone. */
export function orderOf(view: View): readonly string[] {
  return Object.entries(view)
    .filter(([key]) => key.startsWith('hand:'))
    .map(([key, hand]) => ({ id: key.slice(5), key: hand['key'] as readonly number[] }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ id }) => id);
}
