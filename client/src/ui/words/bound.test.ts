import { expect, test } from 'vitest';
import { bound } from './bound.ts';

test('T2 a short word of a title stays with the one behind it', () => {
  expect(bound('The floor is open')).toBe('The\u00A0floor is\u00A0open');
  expect(bound('The new bridge')).toBe('The\u00A0new bridge');
  expect(bound('Back at 15:40')).toBe('Back at\u00A015:40');
});

test('T2 words that can stand in a line of their own are left alone', () => {
  for (const title of ['Thank you', 'Break', 'It is', 'Waiting for the draw']) expect(bound(title)).toBe(title);
});
