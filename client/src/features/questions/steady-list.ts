/** What a reader sees of a list: `shown` in their order, and how many of what is there now are not among them. */
export type Steady = { readonly shown: readonly string[]; readonly newCount: number };

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/**
 * A list that never moves under a finger (Q2). While its reader is `busy` everything keeps its place, also what is
 * gone by now, and what is new is only counted; otherwise it becomes what it should be. Gives `shownIds` itself back
 * where nothing moves.
 */
export function steady(shownIds: readonly string[], wantedIds: readonly string[], busy: boolean): Steady {
  if (same(shownIds, wantedIds)) return { shown: shownIds, newCount: 0 };
  // An empty list has nothing that a finger could be about to touch.
  if (!busy || shownIds.length === 0) return { shown: wantedIds, newCount: 0 };
  const shown = new Set(shownIds);
  return { shown: shownIds, newCount: wantedIds.filter((id) => !shown.has(id)).length };
}
