import { expect, test } from 'vitest';
import { meterOf } from '../../../voice/level.ts';
import { callLimits } from '../../../voice/limits.ts';
import { heightOf, voiceBars } from './bars.ts';

const stepMs = callLimits.voiceLevelEveryMs;

/** The heights of all bars over time, for a level that depends on the time. */
function played(levelAt: (at: number) => number, forMs: number): readonly (readonly number[])[] {
  const step = voiceBars();
  return Array.from({ length: forMs / stepMs }, (_, index) => step(levelAt(index * stepMs), index * stepMs));
}

function turnsOf(heights: readonly number[]): number {
  const ways = heights.flatMap((height, index) => {
    const way = Math.sign(height - (heights[index - 1] ?? height));
    return way === 0 ? [] : [way];
  });
  return ways.filter((way, index) => index > 0 && way !== ways[index - 1]).length;
}

test('T1 a voice raises the bars within a quarter of a second, and silence lets them down', () => {
  const steps = played((at) => (at < 1_000 ? 0.8 : 0), 2_500);
  expect(steps[5]?.[3]).toBeGreaterThan(0.8);
  expect(steps[5]?.[3]).toBeGreaterThan(steps[5]?.[0] ?? 1);
  expect(new Set(steps.at(-1))).toEqual(new Set([Math.min(...steps.flat())]));
});

test('R5 no bar goes up and down more than three times in any second, whatever the voice does', () => {
  for (const periodMs of [100, 150, 200, 350, 500]) {
    const steps = played((at) => (at % periodMs < periodMs / 2 ? 0.9 : 0), 10_000);
    for (let bar = 0; bar < 7; bar += 1) {
      const heights = steps.map((bars) => bars[bar] ?? 0);
      for (let from = 0; from + 20 <= heights.length; from += 5)
        expect(turnsOf(heights.slice(from, from + 21))).toBeLessThanOrEqual(6);
    }
    expect(Math.max(...steps.map((bars) => bars[3] ?? 0))).toBeGreaterThan(0.3);
  }
});

test('V2 what is below a voice moves nothing', () => {
  expect(heightOf(0)).toBe(0);
  expect(heightOf(meterOf(callLimits.voiceLeastLevel))).toBeLessThan(0.01);
  expect(heightOf(meterOf(0.05))).toBeGreaterThan(0.4);
  expect(heightOf(meterOf(0.5))).toBe(1);
});
