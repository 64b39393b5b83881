import { expect, test } from 'vitest';
import { showsOnTop, type Seen } from './answer-shows.ts';
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
