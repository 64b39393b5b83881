import { expect, test } from 'vitest';
import { isSameChoice } from './answer-controls.tsx';

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
