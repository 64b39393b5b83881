import { expect, test } from 'vitest';
import { limits } from '../../../../shared/kernel/limits.ts';
import { levelOf, peakAfter, quiet, shareOf } from './pulse-level.ts';

test('R2 the share of the room is what all reactions together reached, and never more than everybody', () => {
  expect(shareOf({ here: 40, taps: { heart: 9 }, share: { heart: 0.2, wow: 0.25 } })).toBe(0.45);
  expect(shareOf({ share: { heart: 0.8, wow: 0.7 } })).toBe(1);
  expect([shareOf(undefined), shareOf({ here: 3 }), shareOf({ share: {} })]).toEqual([0, 0, 0]);
});

test('R2 the line rises at once and falls slowly to nothing', () => {
  const peak = peakAfter(quiet, 0.6, 1_000);
  const half = 1_000 + limits.pulseCalmMs / 2;
  expect([1_000, half, 1_000 + limits.pulseCalmMs].map((now) => levelOf(peak, now))).toEqual([0.6, 0.3, 0]);
  expect(peakAfter(peak, 0.1, half)).toBe(peak);
  expect(levelOf(peakAfter(peak, 0.5, half), half)).toBe(0.5);
});
