import type { Lens } from '../../kernel/context.ts';
import { limits } from '../../kernel/limits.ts';
import { record } from '../../kernel/records.ts';
import { reactionsLimits } from './limits.ts';
import type { ReactionsRecap } from './records.ts';
import type { PeakSample, ReactionsState } from './state.ts';

const minuteMs = 60_000;
/** Steps that read well on an axis. */
const stepsMs = [
  reactionsLimits.pulseSampleMs,
  20_000,
  30_000,
  ...[1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * minuteMs),
];

/** The shortest step with which a curve over so long has few enough points. */
function stepFor(spanMs: number): number {
  const fits = (stepMs: number) => Math.ceil(spanMs / stepMs) <= reactionsLimits.recapCurveCount;
  return stepsMs.find(fits) ?? Math.ceil(spanMs / reactionsLimits.recapCurveCount / (60 * minuteMs)) * 60 * minuteMs;
}

const isCrowd = (people: number): boolean => people >= limits.recapLeastPeopleCount;

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Taps of a sample by reaction, as far as enough people chose that reaction (C3). */
function shownKinds({ taps, peopleBy }: PeakSample): readonly (readonly [string, number])[] {
  return Object.entries(taps).filter(([kind, count]) => count > 0 && isCrowd(peopleBy[kind] ?? 0));
}

/**
 * Taps of a sample for the curve. Where some reactions are told by themselves the curve has those alone, since what it
 * had beyond them would be about the few others; where none is, all are merged.
 */
function shownTaps(sample: PeakSample): number {
  if (!isCrowd(sample.people)) return 0;
  const kinds = shownKinds(sample);
  return sum(kinds.length === 0 ? Object.values(sample.taps) : kinds.map(([, count]) => count));
}

function curve(samples: readonly PeakSample[], from: number, endsAt: number) {
  const stepMs = stepFor(Math.max(reactionsLimits.pulseSampleMs, endsAt - from));
  const last = Math.max(0, Math.ceil((endsAt - from) / stepMs) - 1);
  const taps = Array.from({ length: last + 1 }, () => 0);
  const kinds: { [kind: string]: number } = {};
  for (const sample of samples) {
    const middle = sample.from + reactionsLimits.pulseSampleMs / 2;
    const point = Math.min(last, Math.max(0, Math.floor((middle - from) / stepMs)));
    taps[point] = (taps[point] ?? 0) + shownTaps(sample);
    if (isCrowd(sample.people))
      for (const [kind, count] of shownKinds(sample)) kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return { from, stepMs, taps, kinds };
}

/** C1: the pulse from going live to the end, and how many were here at most, as far as anybody tapped then. */
export function recap({ samples }: ReactionsState, { facts: { startedAt, endedAt } }: Lens): ReactionsRecap {
  if (startedAt === undefined || endedAt === undefined) return {};
  const during = [...samples].filter(({ from }) => from + reactionsLimits.pulseSampleMs > startedAt && from <= endedAt);
  const peakHere = during.reduce((most, { here }) => Math.max(most, here), 0);
  return record({
    peakHere: isCrowd(peakHere) ? peakHere : undefined,
    pulse: during.some((sample) => shownTaps(sample) > 0) ? curve(during, startedAt, endedAt) : undefined,
  });
}
