import { brotliDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { compressed } from './static-files.ts';

test('H1 nobody waits until a script is as small as can be, and whoever comes after that gets it so', async () => {
  // Words that a thorough search finds more in.
  const raw = Buffer.from(Array.from({ length: 4_000 }, (_, n) => `let part${(n * n) % 977} = ${n % 31};`).join('\n'));
  const bodyOf = compressed(raw);
  const quick = await bodyOf('br');
  await vi.waitFor(async () => expect((await bodyOf('br')).length).toBeLessThan(quick.length), { timeout: 5_000 });
  for (const body of [quick, await bodyOf('br')]) expect(brotliDecompressSync(body).equals(raw)).toBe(true);
});
