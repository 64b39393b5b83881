import type { RecapQuestion } from '../records.ts';

/** Promised ones first, as they wait for somebody; the rest as it comes. */
export function promisedFirst(items: readonly RecapQuestion[]): readonly RecapQuestion[] {
  return [...items.filter(({ promised }) => promised), ...items.filter(({ promised }) => !promised)];
}

export type QuestionMark = 'promised-answered' | 'promised-open' | 'answered' | undefined;

export function markOf({ promised, answer, state }: RecapQuestion): QuestionMark {
  const isAnswered = answer !== undefined || state === 'answered';
  if (promised) return isAnswered ? 'promised-answered' : 'promised-open';
  return isAnswered ? 'answered' : undefined;
}
