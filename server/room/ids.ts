import { randomBytes } from 'node:crypto';
import { randomLetters } from './random.ts';

const idBytes = 12;

/** 96 bits in 16 url-safe letters, unguessable: an item's id is its only handle. */
export function freshId(): string {
  return randomLetters(idBytes);
}

export function freshIds(count: number): readonly string[] {
  const bytes = randomBytes(idBytes * count);
  return Array.from({ length: count }, (_, index) =>
    bytes.toString('base64url', index * idBytes, (index + 1) * idBytes),
  );
}
