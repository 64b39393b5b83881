import { randomFillSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRandomLetters } from './random.ts';

test('A1 random letters are url-safe, of the length asked for, never the same, and few calls into the system', () => {
  let fills = 0;
  let filled: Buffer | undefined;
  const randomLetters = createRandomLetters((store) => {
    fills += 1;
    filled = randomFillSync(store);
  });
  const seen = new Set<string>();
  for (let count = 0; count < 2_000; count += 1) seen.add(randomLetters(16));
  expect(seen.size).toBe(2_000);
  for (const letters of seen) expect(letters).toMatch(/^[\w-]{22}$/u);
  expect(fills).toBe(8);
  expect(randomLetters(9)).toHaveLength(12);
  // What was handed out is in the store no more.
  expect(filled?.subarray(0, 16).every((byte) => byte === 0)).toBe(true);
});
