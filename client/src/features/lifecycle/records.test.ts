import { expect, test } from 'vitest';
import { startOf } from './records.ts';

test('L2 a countdown runs by the room’s clock to what was said by the calendar’s', () => {
  expect(startOf({})).toBeUndefined();
  expect(startOf({ startsAt: 1_000 })).toBe(1_000);
  expect(startOf({ startsAt: 1_000, aheadMs: 31_536_000_000 })).toBe(31_536_001_000);
});
