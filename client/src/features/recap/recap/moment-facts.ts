import type { RecapMoment } from '../records.ts';
import { recapTexts } from '#texts/features/recap';

/** How much of the room it was, as far as that may be told. */
export function momentFacts({ called, share, people }: RecapMoment): string {
  if (called) return recapTexts.called;
  const facts = [
    share === undefined ? '' : recapTexts.atOnce(Math.round(share * 100)),
    people === undefined ? '' : recapTexts.people(people),
  ];
  return facts.filter(Boolean).join(', ');
}
