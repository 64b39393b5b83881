import { expect, test } from 'vitest';
import { touchesWords } from '../painting.ts';
import { pathUp } from './pulse-paths.ts';

const title = { left: 0.1, right: 0.9, top: 0.2, bottom: 0.4 };
const corner = { left: 1.3, right: 1.7, top: 0.8, bottom: 0.95 };
const words = [title, corner];

test('T2 what drifts up is over before it reaches the words above it', () => {
  expect(pathUp(words, { left: 0.4, right: 0.5 }, 0.9, 0.06).to).toBeCloseTo(0.445);
  expect(pathUp(words, { left: 1, right: 1.1 }, 0.9, 0.06).to).toBeCloseTo(0.03);
});

test('T2 nothing begins behind words', () => {
  const { from, to } = pathUp(words, { left: 1.4, right: 1.5 }, 0.9, 0.06);
  expect(from - to).toBe(0);
});

test('T2 a picture that would lie half on words is known', () => {
  expect(touchesWords(words, 0.5, 0.44, 0.031)).toBe(false);
  expect(touchesWords(words, 0.5, 0.42, 0.031)).toBe(true);
  expect(touchesWords(words, 1.28, 0.9, 0.031)).toBe(true);
  expect(touchesWords(words, 1.1, 0.3, 0.031)).toBe(false);
});
