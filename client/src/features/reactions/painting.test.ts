import { expect, test } from 'vitest';
import { touchesWords } from './painting.ts';

const title = { left: 0.1, right: 0.9, top: 0.2, bottom: 0.4 };
const corner = { left: 1.3, right: 1.7, top: 0.8, bottom: 0.95 };
const words = [title, corner];

test('T2 a picture that would lie half on words is known', () => {
  expect(touchesWords(words, 0.5, 0.44, 0.031)).toBe(false);
  expect(touchesWords(words, 0.5, 0.42, 0.031)).toBe(true);
  expect(touchesWords(words, 1.28, 0.9, 0.031)).toBe(true);
  expect(touchesWords(words, 1.1, 0.3, 0.031)).toBe(false);
});
