import type { DatabaseSync } from 'node:sqlite';
import type { Marks } from '../../port.ts';
import { orDamaged, type Damages } from './damages.ts';
import { createMarks, SERVER } from './marks.ts';
import type { Page, NewContentRow } from '../messages.ts';
import { placeOf, revisionOf } from '../places.ts';
import { placeOfRoom, type Room, type Rooms } from './rooms.ts';
import { blankChecksum, broughtOf, contentChecksum, entryChecksum, isBlank } from '../checksums.ts';

export type Reader = {
  page(room: string, from: number, limit: number): Page;
  head(room: string): number;
  rooms(): readonly string[];
  marks(room: string): Marks;
};

/** Nothing leaves the worker that was not held against its checksum. */
export function createReader(database: DatabaseSync, rooms: Rooms, damages: Damages): Reader {
  const marks = createMarks(database);
  const pageOf = (room: Room, from: number, limit: number): Page => {
    const statements = rooms.statements(room);
    const end = from + limit;
    const count = Math.max(0, Math.min(end, room.head + 1) - from);
    const entries = statements.entries.all(from, end) as unknown as readonly StoredEntry[];
    const stored = statements.contents.all(placeOf(from), placeOf(end)) as unknown as readonly StoredContent[];
    return { count, entries: verify(room.seed, from, count, entries, stored).join(',') };
  };
  return {
    page(name, from, limit) {
      const room = rooms.find(name);
      if (room === undefined) return { count: 0, entries: '' };
      return orDamaged(damages, name, placeOfRoom(room.id), () => pageOf(room, from, limit));
    },
    marks(name) {
      const room = name === '' ? SERVER : rooms.find(name)?.id;
      return room === undefined ? {} : marks.of(room);
    },
    head: (name) => rooms.find(name)?.head ?? 0,
    rooms: () =>
      rooms
        .all()
        .map(({ name }) => name)
        .sort(),
  };
}

/** Rows as SQLite gives them, of whatever kind damage made of their values. */
type StoredEntry = readonly [revision: unknown, body: unknown, checksum: unknown];
type StoredContent = readonly [
  place: unknown,
  id: unknown,
  owner: unknown,
  value: unknown,
  erased: unknown,
  checksum: unknown,
];

/**
 * The entries of `count` revisions from `from` on as JSON, with their contents but for those that are erased. Throws where
 * the rows are not what was written.
 */
function verify(
  seed: number,
  from: number,
  count: number,
  entries: readonly StoredEntry[],
  stored: readonly StoredContent[],
): readonly string[] {
  const whole: string[] = [];
  let next = 0;
  for (let index = 0; index < Math.max(count, entries.length); index += 1) {
    const revision = from + index;
    const entry = entries[index];
    if (entry?.[0] !== revision || index >= count) throw new Error(`Revision ${revision} is missing or out of place`);
    let brought = '';
    let contents = '';
    const end = placeOf(revision + 1);
    for (let row = stored[next]; row !== undefined && Number(row[0]) < end; row = stored[(next += 1)]) {
      brought += broughtOf(Number(row[0]), String(row[1]));
      const content = contentIn(seed, row);
      if (content !== undefined) contents += `${contents === '' ? '' : ','}${contentAsJson(content)}`;
    }
    const body = entry[1];
    if (typeof body !== 'string' || entry[2] !== entryChecksum(seed, revision, body, brought))
      throw new Error(`Revision ${revision} does not match its checksum`);
    whole.push(contents === '' ? body : withContents(body, contents));
  }
  if (next < stored.length) throw new Error(`Contents after revision ${from + count - 1} belong to no entry`);
  return whole;
}

/* As text: to take a body apart and put it together again would cost more than all the rest of reading it. */
function withContents(body: string, contents: string): string {
  return `${body.slice(0, -1)},"contents":{${contents}}}`;
}

function contentAsJson([, id, owner, value]: NewContentRow): string {
  const text = JSON.stringify(value);
  return `${JSON.stringify(id)}:${owner === null ? `{"value":${text}}` : `{"owner":${JSON.stringify(owner)},"value":${text}}`}`;
}

/** Undefined where it is erased: then it is blank to the last byte. */
function contentIn(seed: number, row: StoredContent): NewContentRow | undefined {
  const [place, id, owner, value, erased, checksum] = row;
  const isErased = erased === 1 && checksum === blankChecksum;
  if (isErased && (owner === null || isBlank(owner)) && isBlank(value)) return undefined;
  const content = [Number(place), String(id), owner === null ? null : String(owner), String(value)] as const;
  const isWhole = erased === 0 && typeof value === 'string' && (owner === null || typeof owner === 'string');
  if (!isWhole || checksum !== contentChecksum(seed, content))
    throw new Error(`A content of revision ${revisionOf(Number(place))} does not match its checksum`);
  return content;
}
