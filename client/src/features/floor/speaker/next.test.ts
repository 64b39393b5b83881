import { expect, test } from 'vitest';
import { afterNextOf, upNextOf } from './next.tsx';

const early = { key: [4, 0, 1], kind: 'speak', sign: { colour: 1, numeral: 7 }, topic: 'Trams' } as const;
const late = { key: [4, 0, 2], kind: 'speak', sign: { colour: 2, numeral: 8 }, topic: 'Buses' } as const;

test('H2 the speaker sees that a follow-up or a point of order is next', () => {
  const order = { key: [1, 5], kind: 'order', sign: { colour: 3, numeral: 9 } } as const;
  expect(upNextOf({ 'hand:early': early, 'hand:order': order })).toMatchObject({ kind: 'order' });
  const deck = { handId: 'late', kind: 'follow-up', sign: late.sign } as const;
  expect(upNextOf({ 'hand:early': early, 'hand:late': late, deck })).toMatchObject({ kind: 'follow-up' });
});

test('H12 the speaker sees who is on deck and about what', () => {
  const view = {
    'hand:late': late,
    'hand:early': early,
    deck: { handId: 'late', sign: { colour: 2, numeral: 8 }, name: 'Ben' },
  };
  expect(upNextOf(view)).toMatchObject({ name: 'Ben', topic: 'Buses' });
});

test('H2 with nobody on deck the first of the queue is next', () => {
  expect(upNextOf({ 'hand:late': late, 'hand:early': early, deck: {} })).toMatchObject({ topic: 'Trams' });
  expect(upNextOf({})).toBeUndefined();
});

test('H4 the speaker sees how many stand with the next hand', () => {
  const view = { 'hand:early': { ...early, standing: 12 }, 'hand:late': late };
  expect(upNextOf(view)).toMatchObject({ topic: 'Trams', standing: 12 });
  expect(upNextOf({ ...view, deck: { handId: 'early', sign: early.sign } })).toMatchObject({ standing: 12 });
  expect(upNextOf({ ...view, deck: { handId: 'late', sign: late.sign } })).not.toHaveProperty('standing');
});

test('H12 the speaker sees the three who come after whoever is next, and never that one again', () => {
  const hand = (numeral: number) => ({ key: [4, 0, numeral], kind: 'speak', sign: { colour: 1, numeral } }) as const;
  const view = { 'hand:a': hand(1), 'hand:b': hand(2), 'hand:c': hand(3), 'hand:d': hand(4), 'hand:e': hand(5) };
  const signs = (deck: object) => afterNextOf({ ...view, ...deck }).map(({ sign }) => sign.numeral);
  expect(signs({})).toEqual([2, 3, 4]);
  expect(signs({ deck: { handId: 'c', sign: { colour: 1, numeral: 3 } } })).toEqual([1, 2, 4]);
  expect(afterNextOf({ 'hand:a': hand(1) })).toEqual([]);
});
