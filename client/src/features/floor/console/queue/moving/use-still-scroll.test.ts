import { expect, test } from 'vitest';
import { shiftOf } from './use-still-scroll.ts';

const ids = Array.from({ length: 40 }, (_, index) => `hand ${index}`);

test('H5 a list that is read in its middle stays where it is when somebody there goes to the top', () => {
  const moved = ['hand 22', ...ids.filter((id) => id !== 'hand 22')];
  expect(shiftOf(ids, moved, 20)).toBe(0);
  expect(shiftOf(ids, moved, 10)).toBe(1);
});

test('H10 it stays when somebody above is called, or comes back', () => {
  expect(shiftOf(ids, ids.slice(1), 20)).toBe(-1);
  expect(shiftOf(ids, ['back', ...ids], 20)).toBe(1);
});

test('H5 what happens below, and another list altogether, move nothing', () => {
  expect(shiftOf(ids, [...ids.slice(0, 30), ...ids.slice(31)], 20)).toBe(0);
  expect(shiftOf(ids, ['others'], 20)).toBe(0);
});
