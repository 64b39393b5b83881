import { expect, test } from 'vitest';
import { hereOf, startOf } from './records.ts';

test('R2 before the first count nobody knows how many are here', () => {
  expect(hereOf(undefined)).toBeUndefined();
  expect(hereOf({ taps: {} })).toBeUndefined();
  expect(hereOf({ here: 24 })).toBe(24);
});

test('L2 a countdown runs by the room’s clock to what was said by the calendar’s', () => {
  expect(startOf({})).toBeUndefined();
  expect(startOf({ startsAt: 1_000 })).toBe(1_000);
  expect(startOf({ startsAt: 1_000, aheadMs: 31_536_000_000 })).toBe(31_536_001_000);
});
