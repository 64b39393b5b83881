import type { Content, ContentId } from '../../../shared/kernel/contents.ts';
import type { Entry, NewEntry } from '../../../shared/room/entry.ts';
import { RoomDamaged } from '../port.ts';
import type { AppendJob, ContentRow, Erasure, NewContentRow, Page, RedactedRow } from './messages.ts';
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

type FreshEntry = Entry & { contents?: Record<ContentId, Content> };

/** Throws where the page is not exactly as many revisions from `from` on as it says, whatever the worker has looked at. */
export function entriesOf(page: Page, from: number): readonly Entry[] {
  const { count } = page;
  const entries: FreshEntry[] = JSON.parse(`[${page.entries}]`);
  for (let index = 0; index < Math.max(count, entries.length); index += 1) {
    if (entries[index]?.revision !== from + index) {
      throw new RoomDamaged(`Revision ${from + index} is missing.`);
    }
  }
  if (page.contents !== undefined) addContents(entries, from, JSON.parse(page.contents));
  return entries;
}

/** In place: nobody else has seen these entries yet, and a copy of each would take as long as parsing it. */
function addContents(entries: readonly FreshEntry[], from: number, rows: readonly ContentRow[]): void {
  for (const [revision, id, owner, value] of rows) {
    const entry = entries[revision - from];
    if (!entry) continue;
    entry.contents ??= {};
    entry.contents[id] = owner === null ? { value } : { owner, value };
  }
}
