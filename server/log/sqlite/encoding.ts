import type { Entry, NewEntry } from '../../../shared/room/entry.ts';
import { RoomDamaged } from '../port.ts';
import type { AppendJob, Erasure, NewContentRow, Page, RedactedRow } from './messages.ts';
import { placeOf } from './places.ts';

export function jobOf(room: string, expectedRevision: number, entries: readonly NewEntry[]): AppendJob {
  const bodies: string[] = [];
  const contents: NewContentRow[] = [];
  const erasures: Erasure[] = [];
  const redactions: RedactedRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const revision = expectedRevision + 1 + index;
    const { contents: texts, ...rest } = entry;
    bodies.push(JSON.stringify({ revision, ...rest }));
    for (const [count, [id, text]] of Object.entries(texts ?? {}).entries())
      contents.push([placeOf(revision, count), id, text.owner ?? null, text.value]);
    for (const group of entry.erases ?? []) erasures.push([revision, group]);
    for (const { revision: at, id } of entry.redacts ?? []) redactions.push([at, id]);
  }
  return { room, expectedRevision, bodies, contents, erasures, redactions };
}

/** Throws where the page is not exactly as many revisions from `from` on as it says, whatever the worker has looked at. */
export function entriesOf(page: Page, from: number): readonly Entry[] {
  const { count } = page;
  const entries: readonly Entry[] = JSON.parse(`[${page.entries}]`);
  for (let index = 0; index < Math.max(count, entries.length); index += 1) {
    if (entries[index]?.revision !== from + index) {
      throw new RoomDamaged(`Revision ${from + index} is missing.`);
    }
  }
  return entries;
}
