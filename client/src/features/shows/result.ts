import { offeredChoices } from './choices.ts';
import type { PublicShow } from './records.ts';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** One line of a result: what could be chosen, and how many did, those counted by eye included. */
export type ResultLine = { readonly key: string; readonly label: string; readonly people: number };

function labelled(show: PublicShow): readonly (readonly [key: string, label: string])[] {
  if (show.kind !== 'words') return offeredChoices(show, texts).map(({ key, label }) => [key, label]);
  return Object.keys({ ...show.tally, ...show.counted })
    .sort((a, b) => a.localeCompare(b))
    .map((word) => [word, word]);
}

/** In the order they are offered; words by the alphabet, so that each keeps its place while the numbers grow. */
export function resultLines(show: PublicShow): readonly ResultLine[] {
  return labelled(show).map(([key, label]) => ({
    key,
    label,
    people: (show.tally?.[key] ?? 0) + (show.counted?.[key] ?? 0),
  }));
}

/**
 * Of all there are, 0 to 1. Where people chose several: of those who answered, and without those counted by eye, of whom
 * nobody knows how many people they are. Undefined where there is nobody.
 */
export function shareOf(show: PublicShow, lines: readonly ResultLine[], { key, people }: ResultLine) {
  const [part, whole] =
    show.most === undefined
      ? [people, lines.reduce((sum, line) => sum + line.people, 0)]
      : [show.tally?.[key] ?? 0, show.answered];
  return whole === 0 ? undefined : part / whole;
}

export function countedByEye(show: PublicShow): number {
  return Object.values(show.counted ?? {}).reduce((sum, people) => sum + people, 0);
}

/** The words given most, and how many are left out. */
export function mostGiven(
  lines: readonly ResultLine[],
  most: number,
): { readonly shown: readonly ResultLine[]; readonly leftOut: number } {
  const given = lines.filter(({ people }) => people > 0);
  const least = given.map(({ people }) => people).sort((a, b) => b - a)[most - 1] ?? 0;
  const above = given.filter(({ people }) => people > least);
  const ties = given.filter(({ people }) => people === least).slice(0, most - above.length);
  const kept = new Set([...above, ...ties]);
  const shown = given.filter((line) => kept.has(line));
  return { shown, leftOut: given.length - shown.length };
}
