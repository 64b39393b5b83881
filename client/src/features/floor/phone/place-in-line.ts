import { rank, type Ahead, type Key } from '../../../../../shared/features/floor/queue/order.ts';

/** What a person is told: the rule's reasons, and of a draw the one there is. */
export type Reasons = Ahead & {
  /** Drawn before them. */
  readonly drawn: number;
};

export type PlaceInLine =
  | {
      readonly exact: true;
      readonly place: number;
      readonly ahead: Partial<Reasons>;
      readonly onDeck: boolean;
      /** In no draw yet: there is no place to tell. */
      readonly undrawn?: boolean;
    }
  | { readonly exact: false; readonly place: number };

/** Under the rule of the draw nothing else decides among those it is about. `key` is the own one. */
export function drawLine(key: Key, place: number, ahead: Ahead, onDeck: boolean): PlaceInLine {
  if (key[0] !== rank.rule) return { exact: true, place, ahead, onDeck };
  const undrawn = key[1] === 1;
  // Who waits for the next draw too is neither before nor behind.
  const drawn = ahead.notSpoken + (undrawn ? 0 : ahead.earlier);
  return { exact: true, place, ahead: { ...ahead, notSpoken: 0, earlier: 0, drawn }, onDeck, undrawn };
}

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
