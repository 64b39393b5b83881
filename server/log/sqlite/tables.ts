import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';

/**
 * Each room has two tables of its own, and rows are only ever added at their ends. That is what makes erasing exact:
 * SQLite overwrites what it deletes (secure_delete), but not the copies it leaves behind when it moves rows between
 * pages to keep a tree in balance. Here no row ever moves: erased rows are overwritten where they stand, and a
 * forgotten room's tables go whole, page by page. (decisions/0003)
 */
const TABLES = (room: number) => `
  CREATE TABLE entries_${room} (revision INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE contents_${room} (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL, owner TEXT, value TEXT NOT NULL, erased INTEGER NOT NULL
  ) STRICT`;

export function makeTables(database: DatabaseSync, room: number): void {
  database.exec(TABLES(room));
}

export function dropTables(database: DatabaseSync, room: number): void {
  database.exec(`DROP TABLE entries_${room}; DROP TABLE contents_${room}`);
}

export type RoomStatements = {
  readonly entry: StatementSync;
  readonly content: StatementSync;
  readonly erase: StatementSync;
  readonly redact: StatementSync;
  readonly bodies: StatementSync;
  readonly texts: StatementSync;
};

function prepare(database: DatabaseSync, room: number): RoomStatements {
  const [entries, contents] = [`entries_${room}`, `contents_${room}`];
  const blank = (column: string) => `CAST(zeroblob(octet_length(${column})) AS TEXT)`;
  const texts = database.prepare(`
    SELECT place / ${limits.contentsPerEntryCount}, id, owner, value FROM ${contents}
    WHERE place >= ? AND place < ? AND erased = 0 ORDER BY place`);
  texts.setReturnArrays(true);
  return {
    entry: database.prepare(`INSERT INTO ${entries} (revision, body) VALUES (?, ?)`),
    content: database.prepare(`INSERT INTO ${contents} (place, id, owner, value, erased) VALUES (?, ?, ?, ?, 0)`),
    // As many bytes as before, so that SQLite writes over them. Ids of a group begin with its name and a slash; `0` is
    // the letter after that.
    erase: database.prepare(`
      UPDATE ${contents} SET owner = ${blank('owner')}, value = ${blank('value')}, erased = 1
      WHERE place < ? AND erased = 0 AND id > ? || '/' AND id < ? || '0'`),
    redact: database.prepare(`
      UPDATE ${contents} SET owner = ${blank('owner')}, value = ${blank('value')}, erased = 1
      WHERE place >= ? AND place < ? AND id = ? AND erased = 0`),
    // Joined inside SQLite: one string out instead of a value per row. The order is the primary key's; sorting inside
    // group_concat would be a promise instead of a habit, but costs twice the time, and `entriesOf` checks it anyway.
    bodies: database.prepare(`
      SELECT group_concat(body, ',') AS joined FROM (
        SELECT body FROM ${entries} WHERE revision >= ? AND revision < ? ORDER BY revision)`),
    texts,
  };
}

export type Rooms = {
  /** The number its tables bear; undefined where there is no such room. */
  find(name: string): { readonly id: number; readonly head: number } | undefined;
  statements(id: number): RoomStatements;
};

/** Rooms by name, and their statements, prepared once. */
export function createRooms(database: DatabaseSync): Rooms {
  const found = database.prepare('SELECT id, head FROM rooms WHERE name = ?');
  const prepared = new Map<number, RoomStatements>();
  return {
    find(name) {
      const row = found.get(name);
      return row === undefined ? undefined : { id: Number(row['id']), head: Number(row['head']) };
    },
    statements(id) {
      const known = prepared.get(id);
      if (known !== undefined) return known;
      if (prepared.size >= limits.preparedRoomsCount) prepared.clear();
      const fresh = prepare(database, id);
      prepared.set(id, fresh);
      return fresh;
    },
  };
}
