import { expect, test } from 'vitest';
import { hereOf } from './records.ts';

test('R2 before the first count nobody knows how many are here', () => {
  expect(hereOf(undefined)).toBeUndefined();
  expect(hereOf({ taps: {} })).toBeUndefined();
  expect(hereOf({ here: 24 })).toBe(24);
});
