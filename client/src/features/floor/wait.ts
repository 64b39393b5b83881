const minuteSeconds = 60;

/** A wait as a person would say it: whole minutes at first, then fives, then "more than an hour". */
export type HumanWait =
  | { readonly unit: 'moment' }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'long' };

const fineUntilMinutes = 10;
const coarseStepMinutes = 5;
const longMinutes = 60;

/** `place` counts from 1; `meanSeconds` is what a turn takes in this room so far. */
export function humanWait(place: number, meanSeconds: number): HumanWait {
  const seconds = place * meanSeconds;
  if (seconds < minuteSeconds) return { unit: 'moment' };
  const minutes = seconds / minuteSeconds;
  if (minutes <= fineUntilMinutes) return { unit: 'minutes', minutes: Math.round(minutes) };
  if (minutes > longMinutes) return { unit: 'long' };
  return { unit: 'minutes', minutes: Math.round(minutes / coarseStepMinutes) * coarseStepMinutes };
}
