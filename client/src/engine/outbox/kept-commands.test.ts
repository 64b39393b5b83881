import { expect, test } from 'vitest';
import {
  headOf,
  nothingKept,
  withAdded,
  withFreshSequences,
  withOffers,
  without,
  withReadmitted,
  withTried,
  type Kept,
} from './kept-commands.ts';

const at = 1_000;
const add = (kept: Kept, type: string): Kept => withAdded(kept, { type, data: {}, at, tried: false });
const three = ['a', 'b', 'c'].reduce(add, nothingKept);
const sequences = (kept: Kept): Record<string, number> =>
  Object.fromEntries(kept.commands.map(({ type, sequence }) => [type, sequence]));

test('commands go in the order they were given, and a sequence is never used twice', () => {
  expect(sequences(three)).toEqual({ a: 1, b: 2, c: 3 });
  expect(headOf(three)?.type).toBe('a');
  expect(headOf(without(three, 1))?.type).toBe('b');
  expect(sequences(add(without(three, 3), 'd'))['d']).toBe(4);
});

test('a command refused unheard goes first again, and all sequences still rise', () => {
  const fresh = withFreshSequences(withTried(three, 1), 1);
  expect(sequences(fresh)).toEqual({ a: 4, b: 5, c: 6 });
  expect(headOf(fresh)?.type).toBe('a');
  expect(fresh.next).toBe(7);
});

test('a command that may have arrived keeps its id and goes before all others', () => {
  const tried = withTried(three, 2);
  expect(headOf(tried)?.type).toBe('b');
  expect(sequences(withFreshSequences(tried, 1))).toEqual({ a: 4, b: 2, c: 5 });
});

test('a command whose moment has passed is offered, and no longer goes by itself', () => {
  const momentMs = (type: string): number => (type === 'a' ? 500 : Infinity);
  expect(withOffers(three, at + 500, momentMs)).toBe(three);
  const offered = withOffers(three, at + 501, momentMs);
  expect(offered.commands.map((command) => command.offered)).toEqual([true, false, false]);
  expect(headOf(offered)?.type).toBe('b');
});

test('an offered command that never left goes under a sequence of now, one that may have arrived under its own', () => {
  const offered = withOffers(three, at + 1, () => 0);
  const again = withReadmitted(offered, 1, at + 1);
  expect(sequences(again)['a']).toBe(4);
  expect(again.next).toBe(5);
  expect(again.commands[0]).toMatchObject({ offered: false, at: at + 1 });
  expect(sequences(withReadmitted(withTried(offered, 1), 1, at + 1))['a']).toBe(1);
  expect(withReadmitted(three, 1, at)).toBe(three);
});

test('a command is offered too where the device’s clock was set back by more than its moment lasts', () => {
  expect(withOffers(three, at - 30_001, () => 30_000).commands.every(({ offered }) => offered)).toBe(true);
  expect(withOffers(three, at - 30_000, () => 30_000)).toBe(three);
  expect(withOffers(three, at - 1e9, () => Infinity)).toBe(three);
});
