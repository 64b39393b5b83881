import { sameWord } from '../../../../../shared/kernel/words/same-word.ts';
import type { Choice } from '../../../../../shared/features/shows/events.ts';

/** As the room keeps them: each once. */
const kept = (words: readonly string[]) => [...new Set(words.map(sameWord))];

/** Whether two answers say the same; words in the order they were written, however they were typed. */
export function isSameChoice(a: Choice | undefined, b: Choice | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [mine, theirs] = [kept(a), kept(b)];
  return mine.length === theirs.length && mine.every((word, index) => word === theirs[index]);
}
