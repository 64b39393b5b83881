import { expect, test } from 'vitest';
import { goalBehind, goalOf, waysOf } from './moves.ts';

const main = (id: string, ...key: readonly number[]) => ({ id, kind: 'speak', key }) as const;
const aside = { id: 'follow', kind: 'follow-up', key: [2, 1, 1, 0] } as const;
const a = main('a', 0);
const b = main('b', 4, 0, 1, 1, 0);
const c = main('c', 4, 0, 2, 2, 0);
const d = main('d', 4, 0, 3, 3, 0);
const hands = [a, b, c, d];

test('H5 one press brings any hand to the top, up, down or next after the turn', () => {
  expect(goalOf(hands, 'd', 'top')).toEqual({ before: 'a', place: 1, freezes: false });
  expect(goalOf(hands, 'd', 'up')).toEqual({ before: 'c', place: 3, freezes: true });
  expect(goalOf(hands, 'b', 'down')).toEqual({ before: 'd', place: 3, freezes: true });
  expect(goalOf(hands, 'c', 'down')).toEqual({ place: 4, freezes: true });
  expect(goalOf(hands, 'd', 'next')).toEqual({ before: 'a', place: 1, freezes: false });
});

test('H5 below hands that are placed or on deck alone nothing more is frozen', () => {
  const placed = [a, main('p', 3, 0), b, c];
  expect(goalOf(placed, 'c', 'up')).toEqual({ before: 'b', place: 3, freezes: false });
});

test('H5 the top is behind follow-ups, next is before them too', () => {
  const all = [aside, b, c];
  expect(goalOf(all, 'c', 'top')).toEqual({ before: 'b', place: 2, freezes: false });
  expect(goalOf(all, 'c', 'next')).toEqual({ before: 'follow', place: 1, freezes: false });
});

test('H5 there is no way past the ends, nor for a hand that is gone', () => {
  expect(goalOf(hands, 'a', 'up')).toBeUndefined();
  expect(goalOf(hands, 'a', 'top')).toBeUndefined();
  expect(goalOf(hands, 'a', 'next')).toBeUndefined();
  expect(goalOf(hands, 'd', 'down')).toBeUndefined();
  expect(goalOf([aside, b], 'follow', 'down')).toBeUndefined();
  expect(goalOf([b, aside], 'follow', 'next')).toBeUndefined();
  expect(goalOf(hands, 'gone', 'next')).toBeUndefined();
});

test('H5 a hand that is dropped goes where it was let go, never among follow-ups', () => {
  expect(goalBehind(hands, 'd', undefined)).toEqual({ before: 'a', place: 1, freezes: false });
  expect(goalBehind(hands, 'd', 'a')).toEqual({ before: 'b', place: 2, freezes: false });
  expect(goalBehind(hands, 'a', 'd')).toEqual({ place: 4, freezes: true });
  expect(goalBehind([aside, b, c], 'c', undefined)).toEqual({ before: 'b', place: 2, freezes: false });
  expect(goalBehind([aside, b, c], 'follow', 'c')).toBeUndefined();
});

test('H5 dropped where it was, nothing is sent', () => {
  expect(goalBehind(hands, 'b', 'a')).toBeUndefined();
  expect(goalBehind(hands, 'b', 'b')).toBeUndefined();
  expect(goalBehind(hands, 'd', 'c')).toBeUndefined();
});

test('H5 the buttons that can do something are those that have a goal', () => {
  const ways = waysOf([aside, ...hands]);
  for (const { id } of [aside, ...hands])
    for (const way of ['up', 'down', 'top', 'next'] as const)
      expect(ways.get(id)?.split(' ').includes(way)).toBe(goalOf([aside, ...hands], id, way) !== undefined);
});
