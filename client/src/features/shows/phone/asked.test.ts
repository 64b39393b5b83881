import { expect, test } from 'vitest';
import { nextAsked } from './asked.ts';
import type { PublicShow } from '../records.ts';

const show = (id: string, state: PublicShow['state']): PublicShow => ({
  id,
  state,
  reveal: 'live',
  prompt: id,
  kind: 'hands',
  answered: 0,
  at: 0,
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
