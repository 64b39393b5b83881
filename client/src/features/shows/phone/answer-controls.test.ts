import { expect, test } from 'vitest';
import { isSameChoice, pressed } from './answer-controls.tsx';

test('S1 of several options each press adds or takes one; the last stays, and there are no more than may be', () => {
  expect(pressed(2, undefined, 2)).toEqual([2]);
  expect(pressed(0, [2], 2)).toEqual([0, 2]);
  expect(pressed(2, [0, 2], 2)).toEqual([0]);
  expect(pressed(1, [0, 2], 2)).toBe('full');
  expect(pressed(0, [0], 2)).toBe('stays');
  expect(pressed(1, 0, 2)).toEqual([0, 1]);
  expect(pressed(1, 0, undefined)).toBe(1);
  expect(pressed(true, true, undefined)).toBe('stays');
  expect(isSameChoice([0, 2], [0, 2])).toBe(true);
  expect(isSameChoice([0, 2], [0])).toBe(false);
});

test('S1 two answers are the same by what they say, words in the order they were written', () => {
  expect(isSameChoice(true, true)).toBe(true);
  expect(isSameChoice(true, false)).toBe(false);
  expect(isSameChoice(0, undefined)).toBe(false);
  expect(isSameChoice(['sun', 'rain'], ['sun', 'rain'])).toBe(true);
  expect(isSameChoice(['sun', 'rain'], ['rain', 'sun'])).toBe(false);
  expect(isSameChoice(['Sun'], ['sun'])).toBe(true);
  expect(isSameChoice(['Don\u2019t!', 'well\u2010being'], ["don't", 'well-being'])).toBe(true);
  expect(isSameChoice(['Sun', 'sun.'], ['sun'])).toBe(true);
  expect(isSameChoice(['1'], 1)).toBe(false);
});
