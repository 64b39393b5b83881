import { expect, test } from 'vitest';
import { wholeOf } from './whole.ts';

test('S1 51 of 100 is a bar of a little more than half, never a full one', () => {
  const show = { answered: 100, tally: { true: 51, false: 49 } };
  expect(51 / wholeOf(show)).toBe(0.51);
  // A recap that leaves out how many answered.
  expect(51 / wholeOf({ tally: { 0: 51, 1: 40, 2: 9 } })).toBe(0.51);
  expect(6 / wholeOf({ most: 2, answered: 8, tally: { 0: 6, 1: 4 } })).toBe(0.75);
});

test('S1 the full length of a bar is the room where it is known, and never the leader', () => {
  expect(wholeOf({ answered: 9, tally: { true: 7, false: 2 } }, 40)).toBe(40);
  expect(wholeOf({ answered: 9, tally: { true: 7, false: 2 }, counted: { true: 3 } }, 40)).toBe(43);
  // They may have left since.
  expect(wholeOf({ answered: 9, tally: { true: 7, false: 2 } }, 4)).toBe(9);
  expect(wholeOf({ answered: 9, tally: { true: 7, false: 2 } })).toBe(9);
  const several = { most: 2, answered: 6, tally: { 0: 6, 1: 5 }, counted: { 0: 2, 1: 3 } };
  expect(wholeOf(several, 10)).toBe(13);
  expect(wholeOf({})).toBe(1);
});
