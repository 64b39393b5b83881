import { expect, test } from 'vitest';
import { linesOf, problemWith } from './held-words.tsx';

test('Q6 a list is one word a line, each once, empty lines left out', () => {
  expect(linesOf(' darn \n\nheck\r\ndarn\ntwo words ')).toEqual(['darn', 'heck', 'two words']);
  expect(linesOf('')).toEqual([]);
});

test('Q6 a list that is too long or has a sentence for a word says so', () => {
  expect(problemWith(['darn'])).toBeUndefined();
  expect(problemWith(['x'.repeat(41)])).toContain('Too long');
  expect(problemWith(Array.from({ length: 501 }, (_, index) => String(index)))).toContain('500');
});
