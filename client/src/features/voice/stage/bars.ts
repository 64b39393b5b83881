import { rampAt, ramped, type RampRule } from '../../../ui/motion/no-flashing.ts';

/* A voice as a few bars that rise and fall together, from the middle outwards. */

const barsCount = 7;
const middle = (barsCount - 1) / 2;
/** On a meter as ears hear: a quiet room is below, and somebody who speaks up moves the bars all the way. */
const quietLevel = 0.26;
const fullLevel = 0.8;
/** A bar is there in a pause, too. */
const leastHeight = 0.16;

/** At most six turns a second, which makes three flashes (R5). */
const rule: RampRule = { risePerSecond: 9, fallPerSecond: 3, turnEveryMs: 175 };

export function heightOf(level: number): number {
  return Math.min(1, Math.max(0, (level - quietLevel) / (fullLevel - quietLevel)));
}

function barAt(height: number, fromMiddle: number): number {
  return leastHeight + (1 - leastHeight) * height * (1 - 0.16 * fromMiddle);
}

/** As a mark that does not move. */
export const stillBars: readonly number[] = Array.from({ length: barsCount }, (_, bar) =>
  barAt(bar % 2 === 1 ? 0.95 : 0.5, Math.abs(bar - middle)),
);

/** Each step gives the height of every bar, 0 to 1. `now` never goes back. */
export function voiceBars(): (level: number, now: number) => readonly number[] {
  let ramp = rampAt(0);
  let past: readonly number[] = Array.from({ length: middle + 1 }, () => 0);
  return (level, now) => {
    ramp = ramped(ramp, heightOf(level), now, rule);
    past = [ramp.value, ...past.slice(0, middle)];
    return Array.from({ length: barsCount }, (_, bar) => {
      const fromMiddle = Math.abs(bar - middle);
      return barAt(past[fromMiddle] ?? 0, fromMiddle);
    });
  };
}
