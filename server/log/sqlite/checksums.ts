import { crc32 } from 'node:zlib';
import type { NewContentRow } from './messages.ts';

/*
 * CRC-32 over what is told apart by its lengths, begun with the room's name, so that a row says which room it belongs
 * to, which place it stands at and what is in it. Why this one: decisions/0004.
 */

export const seedOf = (room: string): number => crc32(room);

/** Which contents an entry brought, in the order of their places. They stay when their words go. */
export const broughtOf = (place: number, id: string): string => `\n${place} ${id}`;

/** Over what cannot be erased. */
export function entryChecksum(seed: number, revision: number, body: string, brought: string): number {
  return crc32(brought === '' ? body : body + brought, (seed + revision) >>> 0);
}

/** As text of one length, so that it can be blanked where it stands. */
export function contentChecksum(seed: number, [place, id, owner, value]: NewContentRow): string {
  return hex(crc32(`${place} ${id.length} ${owner?.length ?? '-'} ${id}${owner ?? ''}${value}`, seed));
}

/** Of a content that is erased. */
export const blankChecksum = '\0'.repeat(8);

/** Of one length for every head there can be. */
export function headText(head: number): string {
  return String(head).padStart(12, '0');
}

/** `head` as it is stored. */
export function headChecksum(room: number, name: string, head: string): string {
  return hex(crc32(`${room} ${head} ${name}`));
}

/** Of a room that is known to be damaged: as long as another one, and never right. */
export const badChecksum = '-'.repeat(8);

export function markChecksum(room: number, name: string, value: number): number {
  return crc32(`${room} ${name} ${value}`);
}

export function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

/** Blank to the last byte. */
export function isBlank(text: unknown): boolean {
  return typeof text === 'string' && /^\0*$/u.test(text);
}
