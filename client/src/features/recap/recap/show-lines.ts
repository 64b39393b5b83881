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

/** C3: whether any number is told of how it came out; else its choices are all alike. */
export function hasNumbers({ answered, tally, counted }: RecapShow): boolean {
  return answered !== undefined || tally !== undefined || counted !== undefined;
}

/** Why there is no line of it to show, by the name of the sentence; undefined where there is one. */
export function emptiness(show: RecapShow) {
  /* S2: nobody revealed it. */
  if (show.reveal === 'sealed' && show.revealed !== true) return 'neverShown';
  if (show.unanswered === true) return show.kind === 'words' ? 'nobodySaid' : 'nobodyAnswered';
  if (!hasNumbers(show)) return 'noResult';
  return showLines(show).length === 0 ? 'noSharedWord' : undefined;
}
