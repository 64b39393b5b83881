import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestThatFits } from './fit.tsx';

test('T2 text grows to the largest size that fits, and never below its least', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }), fc.nat({ max: 900 }), (least, span, room) => {
      const expected = Math.max(least, Math.min(least + span, room));
      expect(largestThatFits(least, least + span, (size) => size <= room)).toBe(expected);
    }),
  );
});

test('T2 a least size with a fraction is rounded up, so that it stays legible', () => {
  expect(largestThatFits(77.14, 200, () => false)).toBe(78);
});
