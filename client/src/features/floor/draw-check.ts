import type { DrawRecord } from '../../../../shared/features/floor/records.ts';
import { lotOf, sealOf } from '../../../../shared/features/floor/draw/seal.ts';

/** H2: the seed is the one that was sealed, and the numerals are in its order. */
export function isDrawRight({ seed, hash, numerals }: Pick<DrawRecord, 'seed' | 'hash' | 'numerals'>): boolean {
  const lots = numerals.map((numeral) => lotOf(seed, numeral));
  return sealOf(seed) === hash && lots.every((lot, index) => lot >= (lots[index - 1] ?? ''));
}
