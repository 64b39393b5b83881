import { expect, test } from 'vitest';
import type { StaffShow } from '../records.ts';
import { inAll, showChoices, sortShows } from './choices.tsx';

const show = (fields: Partial<StaffShow>): StaffShow => ({
  id: 'a',
  prompt: 'Tea?',
  kind: 'hands',
  state: 'open',
  reveal: 'live',
  answered: 0,
  at: 1,
  ...fields,
});

test('S1 every kind has its choices in the order they were asked in', () => {
  const keys = (fields: Partial<StaffShow>) => showChoices(show(fields)).map(({ key }) => key);
  expect(keys({ kind: 'hands' })).toEqual(['true', 'false']);
  expect(keys({ kind: 'options', options: ['Tea', 'Coffee'] })).toEqual(['0', '1']);
  expect(keys({ kind: 'scale' })).toEqual(['1', '2', '3', '4', '5']);
  expect(keys({ kind: 'words' })).toEqual([]);
});

test('S3 what was counted by eye is part of the whole and can be told apart', () => {
  const [up, down] = showChoices(show({ tally: { true: 7, false: 2 }, counted: { true: 3 } }));
  expect([up?.answered, up?.byEye, up === undefined ? 0 : inAll(up)]).toEqual([7, 3, 10]);
  expect([down?.answered, down?.byEye]).toEqual([2, undefined]);
});

test('S2 a sealed show has no numbers at all, not even zeros', () => {
  for (const { answered, byEye } of showChoices(show({ reveal: 'sealed', answered: 12 })))
    expect([answered, byEye]).toEqual([undefined, undefined]);
});

test('S1 open shows and the newest one stay in sight', () => {
  const shows = [show({ id: 'c', state: 'revealed' }), show({ id: 'b' }), show({ id: 'a', state: 'closed' })];
  const { current, earlier } = sortShows(shows);
  expect([current.map(({ id }) => id), earlier.map(({ id }) => id)]).toEqual([['c', 'b'], ['a']]);
});
