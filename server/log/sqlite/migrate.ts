import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';
import {
  blankChecksum,
  broughtOf,
  contentChecksum,
  entryChecksum,
  headChecksum,
  headText,
  seedOf,
} from './checksums.ts';
import { revisionOf } from './places.ts';
import { dropTables, makeTables, prepareRoom } from './tables.ts';

/** Rows of an older schema, in order: `[revision, body]` and `[place, id, owner, value, erased]`. */
type OldRoom = { readonly entries: StatementSync; readonly contents: StatementSync; drop(): void };

type OldContent = [place: number, id: string, owner: string | null, value: string, erased: 0 | 1];

/** The first schema had all rooms in two tables. */
function ofFirstSchema(database: DatabaseSync, room: number): OldRoom {
  return {
    entries: database.prepare(`SELECT revision, body FROM entries WHERE room = ${room} ORDER BY revision`),
    contents: database.prepare(`
      SELECT revision * ${limits.contentsPerEntryCount} + row_number() OVER (PARTITION BY revision ORDER BY id) - 1,
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

function copyRoom(database: DatabaseSync, name: string, room: number, old: OldRoom): void {
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
  for (const row of old.entries.iterate()) {
    const [revision, body] = row as unknown as [number, string];
    entry.run(revision, body, entryChecksum(seed, revision, body, brought.get(revision) ?? ''));
  }
}

/**
 * Copies every room to the ends of new tables, under a new number, and drops the old ones: a checksum beside a row that
 * is there would make it grow, move, and leave a copy behind.
 */
function copyAll(database: DatabaseSync, oldRoom: typeof ofFirstSchema): void {
  const add = database.prepare('INSERT INTO heads (room, name, head, checksum) VALUES (?, ?, ?, ?)');
  const rooms = database.prepare('SELECT id, name, head FROM rooms ORDER BY id').all();
  const newest = Number(rooms.at(-1)?.['id'] ?? 0);
  for (const [index, row] of rooms.entries()) {
    const [name, head, room] = [String(row['name']), headText(Number(row['head'])), newest + 1 + index];
    const old = oldRoom(database, Number(row['id']));
    copyRoom(database, name, room, old);
    add.run(room, name, head, headChecksum(room, name, head));
    old.drop();
  }
  database.exec('DROP TABLE rooms');
}

export function migrateFirst(database: DatabaseSync): void {
  copyAll(database, ofFirstSchema);
  database.exec('DROP TABLE entries; DROP TABLE contents');
}

export function migrateSecond(database: DatabaseSync): void {
  copyAll(database, ofSecondSchema);
}
