import { expect, test } from 'vitest';
import { steady } from './steady-list.ts';

test('Q2 a list that nobody touches becomes what it should be', () => {
  expect(steady(['a', 'b'], ['b', 'c', 'a'], false)).toEqual({ shown: ['b', 'c', 'a'], newCount: 0 });
});

test('Q2 under a finger nothing moves, and what is new is counted', () => {
  expect(steady(['a', 'b'], ['c', 'b', 'd', 'a'], true)).toEqual({ shown: ['a', 'b'], newCount: 2 });
});

test('Q2 what is gone keeps its place under a finger', () => {
  expect(steady(['a', 'b', 'c'], ['a', 'c'], true)).toEqual({ shown: ['a', 'b', 'c'], newCount: 0 });
});

test('Q2 a new order alone is no news, and waits as well', () => {
  expect(steady(['a', 'b'], ['b', 'a'], true)).toEqual({ shown: ['a', 'b'], newCount: 0 });
});

test('Q2 the first questions appear at once: there is nothing to tap yet', () => {
  expect(steady([], ['a', 'b'], true)).toEqual({ shown: ['a', 'b'], newCount: 0 });
});

test('Q2 a list that is already right keeps its reference, so that nothing is drawn again', () => {
  const shown = ['a', 'b'];
  expect(steady(shown, ['a', 'b'], false).shown).toBe(shown);
  expect(steady(shown, ['b', 'a', 'c'], true).shown).toBe(shown);
});
