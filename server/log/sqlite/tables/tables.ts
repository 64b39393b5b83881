import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { logLimits } from '../../limits.ts';

/**
 * Each room has two tables of its own, and rows are only ever added at their ends. That is what makes erasing exact:
 * SQLite overwrites what it deletes (secure_delete), but not the copies it leaves behind when it moves rows between
 * pages to keep a tree in balance. Here no row ever moves: erased rows are overwritten where they stand, and a
 * forgotten room's tables go whole, page by page. (decisions/0003)
 */
const TABLES = (room: number) => `
  CREATE TABLE entries_${room} (revision INTEGER PRIMARY KEY, body TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
  CREATE TABLE contents_${room} (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL, owner TEXT, value TEXT NOT NULL, erased INTEGER NOT NULL,
    checksum TEXT NOT NULL
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
  /** `[revision, body, checksum]` */
  readonly entries: StatementSync;
  /** `[place, id, owner, value, erased, checksum]` */
  readonly contents: StatementSync;
};

export function prepareRoom(database: DatabaseSync, room: number): RoomStatements {
  const [entries, contents] = [`entries_${room}`, `contents_${room}`];
  const blank = (column: string) => `${column} = CAST(zeroblob(octet_length(${column})) AS TEXT)`;
  const erased = `${['owner', 'value', 'checksum'].map(blank).join(', ')}, erased = 1`;
  const rows = (sql: string): StatementSync => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  return {
    entry: database.prepare(`INSERT INTO ${entries} (revision, body, checksum) VALUES (?, ?, ?)`),
    content: database.prepare(
      `INSERT INTO ${contents} (place, id, owner, value, erased, checksum) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    // As many bytes as before, so that SQLite writes over them. Ids of a group begin with its name and a slash; `0` is
    // the letter after that.
    erase: database.prepare(`
      UPDATE ${contents} SET ${erased} WHERE place < ? AND erased = 0 AND id > ? || '/' AND id < ? || '0'`),
    redact: database.prepare(`
      UPDATE ${contents} SET ${erased} WHERE place >= ? AND place < ? AND id = ? AND erased = 0`),
    entries: rows(`
      SELECT revision, body, checksum FROM ${entries} WHERE revision >= ? AND revision < ? ORDER BY revision`),
    contents: rows(`
      SELECT place, id, owner, value, erased, checksum FROM ${contents}
      WHERE place >= ? AND place < ? ORDER BY place`),
  };
}

/** Statements of many rooms, prepared once. */
export function createStatements(database: DatabaseSync): (room: number) => RoomStatements {
  const prepared = new Map<number, RoomStatements>();
  return (room) => {
    const known = prepared.get(room);
    if (known !== undefined) return known;
    if (prepared.size >= logLimits.preparedRoomsCount) prepared.clear();
    const fresh = prepareRoom(database, room);
    prepared.set(room, fresh);
    return fresh;
  };
}
