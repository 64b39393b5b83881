import { expect, test } from 'vitest';
import { placeUnder } from './use-drag.ts';

const lines = [100, 100, 40].map((height, index) => ({ top: index * 100, bottom: index * 100 + height }));

test('L4 a line that is dragged goes where the pointer is, and not past the ends of the list', () => {
  expect(placeUnder(50, 0, lines)).toBe(0);
  expect(placeUnder(150, 0, lines)).toBe(1);
  expect(placeUnder(900, 0, lines)).toBe(2);
  expect(placeUnder(-900, 2, lines)).toBe(0);
});

test('L4 a low line waits until it lies under the pointer, so that nothing goes to and fro', () => {
  expect(placeUnder(199, 2, lines)).toBe(2);
  expect(placeUnder(130, 2, lines)).toBe(1);
});
