import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { isDrawRight } from './draw-check.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const seed = 'the-seed-of-this-draw';
const numerals = [1, 2, 3, 4, 5, 6, 7].toSorted((a, b) => (sha(`${seed}:${a}`) < sha(`${seed}:${b}`) ? -1 : 1));

test('H2 a draw that any other SHA-256 comes to is right', () => {
  expect(isDrawRight({ seed, hash: sha(seed), numerals })).toBe(true);
});

test('H2 another seed than the sealed one, and one hand moved, are found out', () => {
  expect(isDrawRight({ seed, hash: sha('another'), numerals })).toBe(false);
  expect(isDrawRight({ seed, hash: sha(seed), numerals: [...numerals.slice(1), numerals[0] ?? 0] })).toBe(false);
});
