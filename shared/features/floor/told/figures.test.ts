import { expect, test } from 'vitest';
import { evenness, median } from './figures.ts';

test('C1 evenness is 1 where all spoke as long as each other, and falls the more one of them spoke', () => {
  expect(evenness([60, 60, 60, 60, 60])).toBe(1);
  expect(evenness([0, 0, 0, 0, 300])).toBe(0.2);
  expect(evenness([10, 20, 30, 40])).toBe(0.75);
  expect(evenness([1, 1, 1, 1, 6])).toBe(0.6);
  expect(evenness([0, 0])).toBeUndefined();
});

test('C1 the median is the middle one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBe(0);
});
