import { expect, test } from 'vitest';
import type { PublicQuestion } from '../records.ts';
import { sorted, sortOf } from './sort.ts';

const question = (id: string, more: Partial<PublicQuestion> = {}): [string, PublicQuestion] => [
  id,
  { id, text: id, voice: 'self', state: 'open', at: 0, ...more },
];
const order = ['a', 'b', 'c', 'd'];
const plain = new Map(order.map((id) => question(id)));
const weights = new Map([
  ['a', 1],
  ['b', 5],
  ['c', 1],
  ['d', 0],
]);

test('Q2 most stood with first, and the earlier question where as many stand with both', () => {
  expect(sorted(order, plain, weights, 'weight')).toEqual(['b', 'a', 'c', 'd']);
});

test('Q2 newest and oldest go by the order of asking, whatever the weights', () => {
  expect(sorted(order, plain, weights, 'newest')).toEqual(['d', 'c', 'b', 'a']);
  expect(sorted(order, plain, weights, 'oldest')).toEqual(['a', 'b', 'c', 'd']);
});

test('Q3 what is on the big screen and what is pinned leads in every order', () => {
  const marked = new Map([...plain, question('d', { state: 'onstage' }), question('c', { pinned: true })]);
  expect(sorted(order, marked, weights, 'weight')).toEqual(['d', 'c', 'b', 'a']);
  expect(sorted(order, marked, weights, 'oldest')).toEqual(['d', 'c', 'a', 'b']);
});

test('Q2 what is answered gives way to what is not, where weight is what counts', () => {
  const answered = new Map([...plain, question('b', { state: 'answered' })]);
  expect(sorted(order, answered, weights, 'weight')).toEqual(['a', 'c', 'd', 'b']);
  expect(sorted(order, answered, weights, 'oldest')).toEqual(['a', 'b', 'c', 'd']);
});

test('Q2 an order nobody knows falls back to the most stood with', () => {
  expect(sortOf('loudest')).toBe('weight');
  expect(sortOf(undefined)).toBe('weight');
  expect(sortOf('newest')).toBe('newest');
});
