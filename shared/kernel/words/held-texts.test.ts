import { Map as PersistentMap } from 'immutable';
import { expect, test } from 'vitest';
import type { StoredContent } from '../contents.ts';
import { heldAsRead, noHeldTexts, withTexts } from './held-texts.ts';

const contents = PersistentMap<string, StoredContent>([
  ['1', { value: 'Mia', revision: 1 }],
  ['2', { value: 'row 2', revision: 2 }],
  ['3', { value: 'Why?', revision: 3 }],
]);
const ids = { name: '1', place: '2', topic: '3', label: undefined };
const held = withTexts(noHeldTexts, ['1', '3']);

test('Q6 of the words that were read those go through that wait, in their order', () => {
  expect(heldAsRead(ids, undefined, held, contents)).toEqual(['1', '3']);
  expect(heldAsRead(ids, { topic: 'Why?', name: 'Mia', place: 'row 2' }, held, contents)).toEqual(['1', '3']);
  expect(heldAsRead({ ...ids, topic: undefined }, { name: 'Mia', place: 'row 2' }, held, contents)).toEqual(['1']);
  expect(heldAsRead({}, {}, held, contents)).toEqual([]);
});

const read = { name: 'Mia', place: 'row 2', topic: 'Why?' };

test.each([
  { ...read, name: 'Kim' },
  { ...read, place: 'row 3' },
  { ...read, label: 'Bees' },
  { ...read, place: undefined },
  { name: 'Mia', place: 'row 2' },
  {},
])('Q6 T3 nothing goes through once a word reads otherwise than %o, or has come since', (words) => {
  expect(heldAsRead(ids, words, held, contents)).toBeUndefined();
});
