import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { isTooLong } from '../../../ui/form/text-field.tsx';
import { heldWordsTexts } from '#texts/features/questions/console';

/** One word or phrase a line, each once. */
export function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What is wrong with a list, in a sentence. */
export function problemWith(words: readonly string[]): string | undefined {
  if (words.length > questionsLimits.heldWordsCount) return heldWordsTexts.tooMany(questionsLimits.heldWordsCount);
  const long = words.find((word) => isTooLong(word, questionsLimits.heldWordGraphemes));
  return long === undefined ? undefined : heldWordsTexts.wordTooLong(long);
}
