import type { RecapMoment, RecapPulse } from '../../records.ts';

/* What is said of the pulse's curve in words and numbers, for those who do not see it. */

type CurveRow = { readonly at: number; readonly taps: number };

/** The curve in at most `most` rows of equal length. */
export function foldCurve({ from, stepMs, taps }: RecapPulse, most: number): readonly CurveRow[] {
  const steps = Math.max(1, Math.ceil(taps.length / most));
  const rows: CurveRow[] = [];
  for (let first = 0; first < taps.length; first += steps) {
    const sum = taps.slice(first, first + steps).reduce((a, b) => a + b, 0);
    rows.push({ at: from + first * stepMs, taps: sum });
  }
  return rows;
}

export const tapsOf = ({ taps }: RecapPulse): number => taps.reduce((a, b) => a + b, 0);

/** When most was tapped: the middle of the busiest step. */
export function busiestAt({ from, stepMs, taps }: RecapPulse): number {
  return from + (taps.indexOf(Math.max(...taps)) + 0.5) * stepMs;
}

/** The reactions of a room, the most tapped first. */
export function kindsOf({ kinds }: RecapPulse): readonly (readonly [kind: string, taps: number])[] {
  return Object.entries(kinds)
    .filter(([, taps]) => taps > 0)
    .sort(([, a], [, b]) => b - a);
}

/** In the order they happened; of many the strongest, and those the host called before those that were found. */
export function strongestMoments(moments: readonly RecapMoment[], most: number): readonly RecapMoment[] {
  const weight = ({ called, share = 0 }: RecapMoment) => (called ? 2 : share);
  const kept = new Set([...moments].sort((a, b) => weight(b) - weight(a)).slice(0, most));
  return moments.filter((moment) => kept.has(moment)).sort((a, b) => a.at - b.at);
}
