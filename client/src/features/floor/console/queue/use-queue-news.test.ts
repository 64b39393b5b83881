import { expect, test } from 'vitest';
import { newIds } from './use-queue-news.ts';
import { queueTexts } from '#texts/features/floor/console';

test('I5 the hands already there at the first look are no news', () => {
  expect(newIds(undefined, ['a', 'b'])).toEqual([]);
  expect(newIds(new Set(['a']), ['a', 'b', 'c'])).toEqual(['b', 'c']);
});

test('I5 several new hands are one notice with their number', () => {
  expect(queueTexts.newHands(1)).toBe('One new hand');
  expect(queueTexts.newHands(4)).toBe('4 new hands');
});

test('H7 people passed over are told to be kept', () => {
  expect(queueTexts.passedOver(1)).toBe('One person away was passed over and kept.');
  expect(queueTexts.passedOver(2)).toBe('Two people away were passed over and kept.');
});
