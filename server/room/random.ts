import { randomFillSync } from 'node:crypto';

/** A call into the system for each costs thirty times what the bytes do, and a hall comes in at once. */
const storedBytes = 4_096;
const stored = Buffer.alloc(storedBytes);
let used = storedBytes;

/** So many unguessable bytes as url-safe letters; at most `storedBytes`. Nothing of them stays behind. */
export function randomLetters(bytes: number): string {
  if (used + bytes > storedBytes) {
    randomFillSync(stored);
    used = 0;
  }
  const letters = stored.toString('base64url', used, used + bytes);
  stored.fill(0, used, used + bytes);
  used += bytes;
  return letters;
}
