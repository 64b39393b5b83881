import { expect, test } from 'vitest';
import { reactionsPageLimits } from '../limits.ts';
import { levelOf, peakAfter, quiet } from './pulse-line.tsx';
import { leadingKind, pulseOf, shareOfRoom } from '../pulse-records.ts';

test('R2 the share of the room is what all reactions together reached, and never more than everybody', () => {
  const heard = (share: { readonly [kind: string]: number }) => shareOfRoom(pulseOf({ here: 40, taps: {}, share }));
  expect(heard({ heart: 0.2, wow: 0.25 })).toBe(0.45);
  expect(heard({ heart: 0.8, wow: 0.7 })).toBe(1);
  expect([heard({}), shareOfRoom(pulseOf(undefined))]).toEqual([0, 0]);
  expect(leadingKind({ share: { heart: 0.2, wow: 0.25 } })).toBe('wow');
});

test('R2 the line rises at once and falls slowly to nothing', () => {
  const peak = peakAfter(quiet, 0.6, 1_000);
  const half = 1_000 + reactionsPageLimits.pulseCalmMs / 2;
  expect([1_000, half, 1_000 + reactionsPageLimits.pulseCalmMs].map((now) => levelOf(peak, now))).toEqual([
    0.6, 0.3, 0,
  ]);
  expect(peakAfter(peak, 0.1, half)).toBe(peak);
  expect(levelOf(peakAfter(peak, 0.5, half), half)).toBe(0.5);
});
