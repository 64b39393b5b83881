import { limits } from '../../kernel/limits.ts';
import type { Show } from './state.ts';
import { meanOf, type Counts } from './tally.ts';

const few = Array.from({ length: limits.recapLeastPeopleCount }, (_count, index) => index);

/** All the numbers that the few may have given each of these choices. */
const guesses = (choices: readonly string[]): readonly (readonly number[])[] =>
  choices.reduce<readonly (readonly number[])[]>(
    (made) => made.flatMap((guess) => few.map((count) => [...guess, count])),
    [[]],
  );

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

/** As a page says it. */
const rounded = (mean: number): number => Math.round(mean * 10) / 10;

/**
 * C3: the mean of a scale, unless it tells somebody who can count how many gave one of the choices that are named without a
 * number: each of those must still have two that it may be. `answered`: where it is told as well.
 */
export function meanForAll(
  show: Pick<Show, 'kind' | 'counted'>,
  counts: Counts,
  fewer: readonly string[],
  answered: number | undefined,
): number | undefined {
  const mean = meanOf(show, counts);
  if (mean === undefined) return undefined;
  const told = rounded(mean);
  const possible = guesses(fewer).filter((guess) => {
    const guessed = new Map([...counts, ...fewer.map((choice, index) => [choice, guess[index] ?? 0] as const)]);
    const isAll = answered === undefined || sumOf(guessed.values()) === answered;
    const other = isAll ? meanOf(show, guessed) : undefined;
    return other !== undefined && rounded(other) === told;
  });
  const isKept = fewer.every((_choice, index) => new Set(possible.map((guess) => guess[index])).size > 1);
  return isKept ? told : undefined;
}
