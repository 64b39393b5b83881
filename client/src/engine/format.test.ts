import { expect, test } from 'vitest';
import { ordinal } from '#texts/engine';
import { count, dayOf, digitsOf, hundredths, number } from './format.ts';

test('numbers are written with the signs of the language', () => {
  expect([0, 999, 1_000, 12_000, -3, 2.5].map(number)).toEqual(['0', '999', '1,000', '12,000', '-3', '2.5']);
  expect([0, 0.5, 0.873, 1].map(hundredths)).toEqual(['0.00', '0.50', '0.87', '1.00']);
});

test('places in a line read as they are said', () => {
  const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  for (let n = 0; n < 2_000; n += 1) expect(ordinal(n).slice(-2)).toBe(endings[ordinals.select(n)]);
  expect([1, 113, 1_001, 1_012].map(ordinal)).toEqual(['1st', '113th', '1,001st', '1,012th']);
});

test('what is counted takes the form that the language has for that number', () => {
  const hands = { one: 'hand', other: 'hands' };
  expect([0, 1, 2, 1_001].map((n) => count(n, hands))).toEqual(['0 hands', '1 hand', '2 hands', '1,001 hands']);
});

test('a length of time reads as on a clock, with hours from the first one on', () => {
  expect([0, 5, 65, 600, 3_599, 3_725].map(digitsOf)).toEqual(['0:00', '0:05', '1:05', '10:00', '59:59', '1:02:05']);
});

test('a day is said with its weekday, alike in every browser', () => {
  expect(dayOf(Date.UTC(2025, 4, 6, 12))).toBe('Tuesday, 6 May 2025');
});
