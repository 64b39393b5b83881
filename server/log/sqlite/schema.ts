import { DatabaseSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';
import { faultOf } from './fault.ts';
import { inTransaction } from './transaction.ts';

/** Older ones may corrupt a log when a checkpoint meets a write (sqlite.org/wal.html, "WAL-reset bug"). */
const LEAST_VERSION = [3, 51, 3] as const;
const SCHEMA_VERSION = 1;
const FULL = 2;

/**
 * `entries.body` is an entry as JSON without its contents. What people wrote is in `contents` alone, so that it can
 * be erased without touching history.
 */
const SCHEMA = `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL) STRICT;
  CREATE TABLE entries (
    room INTEGER NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (room, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE contents (
    room INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, owner TEXT, value TEXT NOT NULL,
    PRIMARY KEY (room, revision, id)
  ) STRICT, WITHOUT ROWID;
`;

/** `full`: the disk is, so what is there can be read and nothing written yet. */
export type OpenDatabase = { readonly database: DatabaseSync; readonly full: boolean };

/** Opens the log, makes it where there is none, and proves that a commit will be on the disk before it is answered. */
export function openDatabase(path: string): OpenDatabase {
  const database = new DatabaseSync(path, { timeout: limits.logBusyMs });
  try {
    requireVersion(String(read(database, 'SELECT sqlite_version()')));
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    // We checkpoint ourselves: SQLite swallows the errors of its own.
    database.exec('PRAGMA wal_autocheckpoint=0');
    const full = !makeSchema(database);
    requireDurable(database);
    return { database, full };
  } catch (error) {
    database.close();
    if (faultOf(error) !== 'full') throw error;
    throw new Error('The disk that holds DATA_DIR is full. Free some space and start again.', { cause: error });
  }
}

export function requireVersion(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, least] of LEAST_VERSION.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Error(
        `SQLite ${version} may lose data; at least ${LEAST_VERSION.join('.')} is needed. Use a newer Node.`,
      );
    }
  }
}

/** Reads back what was asked for, after the first write: there are builds that quietly run NORMAL in WAL mode. */
export function requireDurable(database: DatabaseSync): void {
  const found = {
    journal: read(database, 'PRAGMA journal_mode'),
    synchronous: read(database, 'PRAGMA synchronous'),
    erasing: read(database, 'PRAGMA secure_delete'),
  };
  if (found.journal !== 'wal' || found.synchronous !== FULL || found.erasing !== 1) {
    throw new Error(`SQLite would not keep what it acknowledges, or not erase it: ${JSON.stringify(found)}.`);
  }
}

/**
 * `user_version` is set again at each start, so that there has always been a write before the reading back.
 * False where the disk is full and there is a log to read all the same.
 */
function makeSchema(database: DatabaseSync): boolean {
  const version = Number(read(database, 'PRAGMA user_version'));
  if (version > SCHEMA_VERSION) {
    throw new Error(
      `This data folder was written by a newer Plenum (schema ${version}). Use that one, or another DATA_DIR.`,
    );
  }
  const create = version === 0 ? SCHEMA : '';
  try {
    inTransaction(database, () => database.exec(`${create} PRAGMA user_version=${SCHEMA_VERSION}`));
    return true;
  } catch (error) {
    if (faultOf(error) !== 'full' || version === 0) throw error;
    return false;
  }
}

function read(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}
