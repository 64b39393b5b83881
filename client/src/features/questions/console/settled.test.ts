import { expect, test } from 'vitest';
import { settled } from './settled.ts';

const nobody: ReadonlySet<string> = new Set();

test('Q2 what a moderator sent away goes at once; what others sent away keeps its place under the hand', () => {
  expect(settled(['a', 'b', 'c'], ['c'], true, new Set(['a']))).toEqual({ shown: ['b', 'c'], newCount: 0 });
});

test('Q2 what comes in behind the last one moves nothing and comes at once', () => {
  expect(settled(['a', 'b'], ['a', 'b', 'c', 'd'], true, nobody)).toEqual({ shown: ['a', 'b', 'c', 'd'], newCount: 0 });
});

test('Q2 what would come in between is counted and waits', () => {
  expect(settled(['a', 'b'], ['x', 'a', 'y', 'b', 'c'], true, nobody)).toEqual({ shown: ['a', 'b', 'c'], newCount: 2 });
});

test('Q4 what was dealt with keeps its place until its gap closes, whether it left or moved, and whoever is there', () => {
  const gaps = new Set(['b', 'd']);
  for (const busy of [true, false]) {
    expect(settled(['a', 'b', 'c', 'd'], ['d', 'a', 'c'], busy, nobody, gaps).shown).toEqual(['a', 'b', 'c', 'd']);
    expect(settled(['b', 'a'], ['a'], busy, nobody, gaps).shown).toEqual(['b', 'a']);
  }
  expect(settled(['a', 'b', 'c'], ['x', 'c', 'a'], false, nobody, gaps).shown).toEqual(['x', 'c', 'a', 'b']);
  expect(settled(['a', 'b', 'c'], ['a', 'c'], true, new Set(['b'])).shown).toEqual(['a', 'c']);
});

test('Q2 a question that was sent away and came back is not sent away again', () => {
  expect(settled(['a', 'b'], ['a', 'b'], true, new Set(['a'])).shown).toEqual(['a', 'b']);
});

test('Q2 idle it becomes what it should be, and unchanged it keeps its reference', () => {
  expect(settled(['a', 'b'], ['c', 'a'], false, nobody).shown).toEqual(['c', 'a']);
  const shown = ['a', 'b'];
  expect(settled(shown, ['b', 'a'], true, nobody).shown).toBe(shown);
});
