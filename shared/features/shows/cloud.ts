import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { heldIn, heldWordsOf, type HeldWords } from '../../kernel/words/held-words.ts';
import { remember, rememberBy } from '../../kernel/remember.ts';
import { sameWord } from '../../kernel/words/same-word.ts';
import { tidy } from '../../kernel/words/text.ts';
import { showsLimits } from './limits.ts';
import type { Screening } from './state.ts';
import type { Counts } from './tally.ts';

/** As words are counted: tidy, and without regard to case or to how apostrophes, hyphens and ends are typed. */
export const folded = (raw: string): string => tidy(sameWord(tidy(raw)));

/** What a moderator said of each word. */
export function screenedWords(screening: Screening, contents: Contents): ReadonlyMap<string, 'approved' | 'hidden'> {
  const said = new Map<string, 'approved' | 'hidden'>();
  for (const { words, as } of screening) {
    const text = textOf(contents, words);
    if (text === undefined) continue;
    for (const word of as === 'approved' ? (JSON.parse(text) as readonly string[]) : [text]) said.set(word, as);
  }
  return said;
}

const lookedUp = remember((_held: HeldWords) => new Map<string, boolean>());

/** Looking for held words costs more than a tally; most words of a cloud were looked at a second ago. */
function isHeld(word: string, held: HeldWords): boolean {
  const known = lookedUp(held);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= showsLimits.lookedWordsCount) known.clear();
  const found = heldIn(word, held);
  known.set(word, found);
  return found;
}

/** The most given first; those that are given as often by the alphabet, which is the same everywhere. */
export function byCount(counts: Counts): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export type CloudWord = {
  readonly word: string;
  readonly count: number;
  readonly held: boolean;
  readonly hidden: boolean;
  readonly approved: boolean;
};

/**
 * The most given words with what may be done with them, the most given first, and all that were approved. Beyond those
 * no screen has any: so a crowd that sends thousands of words at once costs a bounded look at the held ones.
 */
export const cloudOf = rememberBy(
  (counts: Counts, screening: Screening, { contents, facts }: Pick<Lens, 'contents' | 'facts'>) => [
    counts,
    screening,
    heldWordsOf(facts.heldWords, contents),
  ],
  (counts, screening, { contents, facts }): readonly CloudWord[] => {
    const held = heldWordsOf(facts.heldWords, contents);
    const said = screenedWords(screening, contents);
    return byCount(counts)
      .filter(([word], index) => index < showsLimits.staffCloudWordsCount || said.get(word) === 'approved')
      .map(([word, count]) => ({
        word,
        count,
        held: !said.has(word) && isHeld(word, held),
        hidden: said.get(word) === 'hidden',
        approved: said.get(word) === 'approved',
      }));
  },
);

/** For phones: nothing held or left out; where the room is screened, what was approved. */
export function forPhones({ approved, held, hidden }: CloudWord, screened: boolean): boolean {
  return approved || (!screened && !held && !hidden);
}
