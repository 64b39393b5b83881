import { randomFillSync } from 'node:crypto';

/** A call into the system for each costs thirty times what the bytes do, and a hall comes in at once. */
const storedBytes = 4_096;

/** So many unguessable bytes as url-safe letters, at most `storedBytes`. Nothing of them stays behind. */
export type RandomLetters = (bytes: number) => string;

/** `fill` is asked for a whole store at a time. */
export function createRandomLetters(fill: (store: Buffer) => void): RandomLetters {
  const store = Buffer.alloc(storedBytes);
  let used = storedBytes;
  return (bytes) => {
    if (used + bytes > storedBytes) {
      fill(store);
      used = 0;
    }
    const letters = store.toString('base64url', used, used + bytes);
    store.fill(0, used, used + bytes);
    used += bytes;
    return letters;
  };
}

export const randomLetters: RandomLetters = createRandomLetters((store) => void randomFillSync(store));
