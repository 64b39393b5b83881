import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { isRested, sawTarget, type SeenTarget } from './use-rested-target.ts';

const first: SeenTarget = { target: 'a', at: Number.NEGATIVE_INFINITY, own: undefined };

test('S2 a key rests for a moment after somebody else dealt with what it was for', () => {
  const seen = sawTarget(first, 'b', 10_000);
  expect(isRested(seen, 10_000 + uiLimits.slotRestMs - 1)).toBe(false);
  expect(isRested(seen, 10_000 + uiLimits.slotRestMs)).toBe(true);
});

test('S2 what was done from here holds no key back, and excuses one change alone', () => {
  const own = sawTarget({ ...first, own: 'a' }, 'b', 10_000);
  expect(isRested(own, 10_000)).toBe(true);
  expect(isRested(sawTarget(own, 'a', 10_100), 10_200)).toBe(false);
  expect(isRested(sawTarget({ ...first, own: 'b' }, 'b', 10_000), 10_000)).toBe(true);
});
