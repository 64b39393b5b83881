import { randomBytes } from 'node:crypto';

/** 128 bits, url-safe, unguessable: an item's id is its only handle. */
export function freshId(): string {
  return randomBytes(16).toString('base64url');
}

export function freshIds(count: number): readonly string[] {
  const bytes = randomBytes(16 * count);
  return Array.from({ length: count }, (_, index) => bytes.toString('base64url', index * 16, index * 16 + 16));
}
