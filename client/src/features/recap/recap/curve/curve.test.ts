import { expect, test } from 'vitest';
import { busiestAt, foldCurve, kindsOf, strongestMoments, tapsOf } from './curve.ts';

const minuteMs = 60_000;
const pulse = { from: 0, stepMs: minuteMs, taps: [1, 0, 5, 2, 0, 1, 9], kinds: { heart: 3, applause: 15, lost: 0 } };

test('C1 the curve is told in few rows that together are all of it', () => {
  const rows = foldCurve(pulse, 3);
  expect(rows).toEqual([
    { at: 0, taps: 6 },
    { at: 3 * minuteMs, taps: 3 },
    { at: 6 * minuteMs, taps: 9 },
  ]);
  expect(rows.reduce((sum, { taps }) => sum + taps, 0)).toBe(tapsOf(pulse));
  expect(foldCurve({ ...pulse, taps: [] }, 3)).toEqual([]);
});

test('C1 the busiest time is the middle of the highest step', () => {
  expect(busiestAt(pulse)).toBe(6.5 * minuteMs);
});

test('C1 reactions are told by how often they were tapped, and not at all where nobody did', () => {
  expect(kindsOf(pulse)).toEqual([
    ['applause', 15],
    ['heart', 3],
  ]);
});

test('C1 of many moments those the host called and the strongest stay, in the order they happened', () => {
  const found = (at: number, share: number) => ({ at, kind: 'heart', share, people: 9 });
  const called = { at: 50, kind: 'quiet', called: true } as const;
  const kept = strongestMoments([found(10, 0.3), found(30, 0.9), called, found(70, 0.5)], 3);
  expect(kept.map(({ at }) => at)).toEqual([30, 50, 70]);
});
