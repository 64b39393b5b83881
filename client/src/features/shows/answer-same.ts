import type { Choice } from '../../../../shared/features/shows/events.ts';

const fold = (word: string) => word.trim().toLowerCase();

/** Whether two answers say the same; words in the order they were written, great and small letters alike. */
export function isSameChoice(a: Choice | undefined, b: Choice | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((word, index) => fold(word) === fold(b[index] ?? ''));
}
