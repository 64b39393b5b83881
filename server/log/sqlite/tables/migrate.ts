import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { logLimits } from '../../limits.ts';
import {
  badChecksum,
  blankChecksum,
  broughtOf,
  contentChecksum,
  entryChecksum,
  headChecksum,
  headText,
  seedOf,
} from '../checksums.ts';
import { isOfTheMedium } from '../fault.ts';
import { revisionOf } from '../places.ts';
import { dropTables, makeTables, prepareRoom } from './tables.ts';

/** Rows of an older schema, in order: `[revision, body]` and `[place, id, owner, value, erased]`. */
type OldRoom = { readonly entries: StatementSync; readonly contents: StatementSync; drop(): void };

type NewRoom = { readonly name: string; readonly head: number; readonly room: number };

type OldContent = [place: number, id: string, owner: string | null, value: string, erased: 0 | 1];

/** The first schema had all rooms in two tables. */
function ofFirstSchema(database: DatabaseSync, room: number): OldRoom {
  return {
    entries: database.prepare(`SELECT revision, body FROM entries WHERE room = ${room} ORDER BY revision`),
    contents: database.prepare(`
      SELECT revision * ${logLimits.contentsPerEntryCount} + row_number() OVER (PARTITION BY revision ORDER BY id) - 1,
        id, owner, value, 0
      FROM contents WHERE room = ${room} ORDER BY revision, id`),
    drop: () => undefined,
  };
}

/** The second one had two tables a room, without checksums. */
function ofSecondSchema(database: DatabaseSync, room: number): OldRoom {
  return {
    entries: database.prepare(`SELECT revision, body FROM entries_${room} ORDER BY revision`),
    contents: database.prepare(`SELECT place, id, owner, value, erased FROM contents_${room} ORDER BY place`),
    drop: () => dropTables(database, room),
  };
}

/** Once it has its checksum nobody doubts it any more. Undefined where it is no JSON. */
function revisionIn(body: string): unknown {
  try {
    const entry: unknown = JSON.parse(body);
    return typeof entry === 'object' && entry !== null && 'revision' in entry ? entry.revision : undefined;
  } catch {
    return undefined;
  }
}

/** Throws where its entries are not those that `head` says. */
function copyRoom(database: DatabaseSync, { name, head, room }: NewRoom, old: OldRoom): void {
  const seed = seedOf(name);
  makeTables(database, room);
  const { entry, content } = prepareRoom(database, room);
  const brought = new Map<number, string>();
  for (const statement of [old.entries, old.contents]) statement.setReturnArrays(true);
  for (const row of old.contents.iterate()) {
    const [place, id, owner, value, erased] = row as unknown as OldContent;
    const revision = revisionOf(place);
    brought.set(revision, (brought.get(revision) ?? '') + broughtOf(place, id));
    const checksum = erased === 1 ? blankChecksum : contentChecksum(seed, [place, id, owner, value]);
    content.run(place, id, owner, value, erased, checksum);
  }
  let last = 0;
  for (const row of old.entries.iterate()) {
    const [revision, body] = row as unknown as [number, string];
    if (revision !== (last += 1) || revisionIn(body) !== last)
      throw new RangeError(`Revision ${last} of a room is missing, out of place or no JSON`);
    entry.run(revision, body, entryChecksum(seed, revision, body, brought.get(revision) ?? ''));
  }
  if (last !== head) throw new RangeError('A room has not as many entries as its head says');
}

/** Numbers of old rooms that cannot be copied. */
export type Left = Set<number>;

/**
 * Copies every room to the ends of new tables, under a new number, and drops the old ones: a checksum beside a row that
 * is there would make it grow, move, and leave a copy behind. One that is among `left` stays as it is, under a head that
 * never checks. Throws where another cannot be copied, which is then among them.
 */
function copyAll(database: DatabaseSync, oldRoom: typeof ofFirstSchema, left: Left): void {
  const add = database.prepare('INSERT INTO heads (room, name, head, checksum) VALUES (?, ?, ?, ?)');
  const rooms = database.prepare('SELECT id, name, head FROM rooms ORDER BY id').all();
  const newest = Number(rooms.at(-1)?.['id'] ?? 0);
  for (const [index, row] of rooms.entries()) {
    const [id, name, head, room] = [Number(row['id']), String(row['name']), Number(row['head']), newest + 1 + index];
    const text = headText(head);
    if (left.has(id)) {
      add.run(id, name, text, badChecksum);
      continue;
    }
    try {
      const old = oldRoom(database, id);
      copyRoom(database, { name, head, room }, old);
      old.drop();
    } catch (error) {
      if (!isOfTheMedium(error)) left.add(id);
      throw error;
    }
    add.run(room, name, text, headChecksum(room, name, text));
  }
  database.exec('DROP TABLE rooms');
}

/** All or nothing: the rooms lie in the same pages, and what is kept of one would keep erased words of the others. */
export function migrateFirst(database: DatabaseSync): void {
  copyAll(database, ofFirstSchema, new Set());
  database.exec('DROP TABLE entries; DROP TABLE contents');
}

export function migrateSecond(database: DatabaseSync, left: Left): void {
  copyAll(database, ofSecondSchema, left);
}
