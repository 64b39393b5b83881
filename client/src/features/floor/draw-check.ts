import { lotOf, sealOf } from '../../../../shared/features/floor/seal.ts';
import type { DrawFacts } from './draw-facts.ts';

/** H2: the seed is the one that was sealed, and the numerals are in its order. */
export function isDrawRight({ seed, hash, numerals }: Pick<DrawFacts, 'seed' | 'hash' | 'numerals'>): boolean {
  const lots = numerals.map((numeral) => lotOf(seed, numeral));
  return sealOf(seed) === hash && lots.every((lot, index) => lot >= (lots[index - 1] ?? ''));
}
