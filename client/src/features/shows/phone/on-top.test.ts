import { expect, test } from 'vitest';
import { nextAsked, showsOnTop, type Seen } from './on-top.ts';
import type { PublicShow } from '../records.ts';

const show = (id: string, state: PublicShow['state'], reveal: PublicShow['reveal'] = 'live'): PublicShow => ({
  id,
  state,
  reveal,
  prompt: id,
  kind: 'hands',
  answered: 0,
  at: 0,
});
const nothing: Seen = { current: undefined, before: new Set(), putAway: new Set() };
const ids = (shows: readonly PublicShow[]) => shows.map(({ id }) => id);

test('S1 every open show is on top', () => {
  expect(ids(showsOnTop([show('c', 'open'), show('b', 'closed'), show('a', 'open')], nothing))).toEqual(['c', 'a']);
});

test('S1 what became of a show stays for whoever saw it open, until they put it away', () => {
  const shows = [show('b', 'closed'), show('a', 'revealed')];
  expect(ids(showsOnTop(shows, nothing))).toEqual([]);
  expect(ids(showsOnTop(shows, { ...nothing, before: new Set(['a', 'b']) }))).toEqual(['b']);
  expect(ids(showsOnTop(shows, { ...nothing, current: 'b' }))).toEqual(['b']);
  expect(ids(showsOnTop(shows, { current: 'b', before: new Set(['b']), putAway: new Set(['b']) }))).toEqual([]);
});

test('S2 a sealed show that is closed waits on every phone for its reveal, whatever else is open', () => {
  expect(ids(showsOnTop([show('b', 'open'), show('a', 'closed', 'sealed')], nothing))).toEqual(['b', 'a']);
});

test('S4 who has the floor is led to the newest show they have not answered, then to the newest that is open', () => {
  const shows = [show('d', 'closed'), show('c', 'open'), show('b', 'open'), show('a', 'revealed')];
  expect(nextAsked(shows, {})).toMatchObject({ show: { id: 'c' }, answered: false });
  expect(nextAsked(shows, { c: true })).toMatchObject({ show: { id: 'b' }, answered: false });
  expect(nextAsked(shows, { c: true, b: false })).toMatchObject({ show: { id: 'c' }, answered: true });
});

test('S4 where nothing is open nobody is led anywhere', () => {
  expect(nextAsked([show('b', 'closed'), show('a', 'revealed')], { a: true })).toEqual({
    show: undefined,
    answered: false,
  });
});
