import type { RecapShow } from '../../../../../shared/features/shows/records.ts';
import { offeredChoices } from '../../shows/choices.ts';
import { recapTexts } from '#texts/features/recap';

/** One choice of a show. `people`: who answered so, undefined where too few did for a number; `byEye`: more of them. */
export type ShowLine = {
  readonly key: string;
  readonly label: string;
  readonly people: number | undefined;
  readonly byEye: number;
};

/** In the order they were offered; words by how often they were given. */
export function showLines(show: RecapShow): readonly ShowLine[] {
  const { tally = {}, counted = {} } = show;
  const line = (key: string, label: string) => ({ key, label, people: tally[key], byEye: counted[key] ?? 0 });
  if (show.kind !== 'words') return offeredChoices(show, recapTexts).map(({ key, label }) => line(key, label));
  return [...new Set([...Object.keys(tally), ...Object.keys(counted)])]
    .map((word) => line(word, word))
    .sort((a, b) => inAll(b) - inAll(a));
}

export const inAll = ({ people = 0, byEye }: ShowLine): number => people + byEye;

/** S2: sealed, and nobody revealed it. */
export const isUntold = (show: RecapShow): boolean =>
  show.reveal === 'sealed' && !hasNumbers(show) && show.fewer === undefined;

/** C3: whether any number is told of how it came out; else its choices are all alike, also where nobody answered. */
export function hasNumbers({ answered, tally, counted }: RecapShow): boolean {
  return answered !== undefined || tally !== undefined || counted !== undefined;
}
