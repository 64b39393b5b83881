import type { ViewRecord } from '../../../../shared/kernel/records.ts';

/** Whether one's own name or place waits for a moderator, since a held word is in it (Q6). */
export function doesWait(personal: ViewRecord, word: 'name' | 'place'): boolean {
  const { held } = personal;
  return Array.isArray(held) && held.includes(word);
}
