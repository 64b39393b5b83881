import { expect, test } from 'vitest';
import { matchesSearch } from './matches-search.ts';

const hand = {
  sign: { colour: 2, numeral: 17 },
  name: 'Zoë',
  place: 'left, row 6',
  topic: 'Trees',
};

test('H12 staff find a hand by the numeral that the person shows', () => {
  expect(matchesSearch(hand, '17')).toBe(true);
  expect(matchesSearch(hand, '1')).toBe(false);
});

test('H12 staff find a hand by name, place or topic, without accents and case', () => {
  expect(matchesSearch(hand, 'zoe')).toBe(true);
  expect(matchesSearch(hand, 'ROW 6')).toBe(true);
  expect(matchesSearch(hand, 'tree')).toBe(true);
  expect(matchesSearch(hand, 'Ana')).toBe(false);
  expect(matchesSearch(hand, '  ')).toBe(true);
});

test('H12 staff find a name whatever apostrophe and hyphen it was written with', () => {
  const named = { ...hand, name: 'Anne\u2011Marie O\u2019Brien' };
  expect(matchesSearch(named, "anne-marie o'brien")).toBe(true);
});
