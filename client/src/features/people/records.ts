import type { Personal } from '../../../../shared/room/records.ts';

/** Whether one's own name or place waits for a moderator, since a held word is in it (Q6). */
export function doesWait({ held }: Personal, word: 'name' | 'place'): boolean {
  return held?.includes(word) === true;
}
