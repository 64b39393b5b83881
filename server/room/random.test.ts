import { expect, test, vi } from 'vitest';

const filled = vi.hoisted(() => ({ count: 0 }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const randomFillSync = <Filled extends NodeJS.ArrayBufferView>(buffer: Filled) => {
    filled.count += 1;
    return crypto.randomFillSync(buffer);
  };
  return { ...crypto, randomFillSync };
});

test('A1 random letters are url-safe, of the length asked for and never the same, with few calls into the system', async () => {
  const { randomLetters } = await import('./random.ts');
  const seen = new Set<string>();
  for (let count = 0; count < 2_000; count += 1) seen.add(randomLetters(16));
  expect(seen.size).toBe(2_000);
  for (const letters of seen) expect(letters).toMatch(/^[\w-]{22}$/u);
  expect(filled.count).toBe(8);
  expect(randomLetters(9)).toHaveLength(12);
});
