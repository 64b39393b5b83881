import { recapTexts } from '#texts/features/recap';

/** How evenly the floor's time was shared, in words. `evenness`: 0 to 1, one minus the Gini coefficient. */
export function evennessInWords(evenness: number): string {
  const words = recapTexts.evennessWords;
  const grade = [0.4, 0.6, 0.8].filter((least) => evenness >= least).length;
  return words[grade] ?? words[0];
}
