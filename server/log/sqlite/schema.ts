import { DatabaseSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';
import { faultOf } from './fault.ts';
import { makeTables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Older ones may corrupt a log when a checkpoint meets a write (sqlite.org/wal.html, "WAL-reset bug"). */
const LEAST_VERSION = [3, 51, 3] as const;
const SCHEMA_VERSION = 3;
const FULL = 2;

/** Numbers beside the rooms' logs; under room 0 those of the server itself. */
const MARKS = `
  CREATE TABLE marks (
    room INTEGER NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (room, name)
  ) STRICT, WITHOUT ROWID;
`;

/** Each room has tables of its own besides (`tables.ts`). `probe` is there to be filled and emptied. */
const SCHEMA = `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL) STRICT;
  CREATE TABLE probe (filler TEXT NOT NULL) STRICT;
  ${MARKS}
`;

/** `full`: the disk is, so what is there can be read and nothing written yet. */
export type OpenDatabase = { readonly database: DatabaseSync; readonly full: boolean };

/** Opens the log, makes it where there is none, and proves that a commit will be on the disk before it is answered. */
export function openDatabase(path: string): OpenDatabase {
  const database = new DatabaseSync(path, { timeout: limits.logBusyMs });
  try {
    requireVersion(String(read(database, 'SELECT sqlite_version()')));
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    // What a savepoint remembers of a page before it was erased must not go to a file of its own.
    database.exec('PRAGMA temp_store=MEMORY');
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

/** By the version that is found, what makes of it the one of today. */
const STEPS: { readonly [version: number]: (database: DatabaseSync) => void } = {
  0: (database) => database.exec(SCHEMA),
  1(database) {
    splitByRoom(database);
    database.exec(MARKS);
  },
  2: (database) => database.exec(MARKS),
  [SCHEMA_VERSION]: () => undefined,
};

/**
 * `user_version` is set again at each start, so that there has always been a write before the reading back.
 * False where the disk is full and there is a log to read all the same.
 */
function makeSchema(database: DatabaseSync): boolean {
  const version = Number(read(database, 'PRAGMA user_version'));
  const step = STEPS[version];
  if (step === undefined) {
    throw new Error(
      `This data folder was written by a newer Plenum (schema ${version}). Use that one, or another DATA_DIR.`,
    );
  }
  try {
    inTransaction(database, () => {
      step(database);
      database.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
    });
    return true;
  } catch (error) {
    if (faultOf(error) !== 'full' || version !== SCHEMA_VERSION) throw error;
    return false;
  }
}

/** The first schema had all rooms in two tables. */
function splitByRoom(database: DatabaseSync): void {
  database.exec('CREATE TABLE probe (filler TEXT NOT NULL) STRICT');
  for (const { id } of database.prepare('SELECT id FROM rooms').all()) {
    const room = Number(id);
    makeTables(database, room);
    database.exec(`
      INSERT INTO entries_${room} SELECT revision, body FROM entries WHERE room = ${room} ORDER BY revision;
      INSERT INTO contents_${room}
        SELECT revision * ${limits.contentsPerEntryCount} + row_number() OVER (PARTITION BY revision ORDER BY id) - 1,
          id, owner, value, 0
        FROM contents WHERE room = ${room} ORDER BY revision, id`);
  }
  database.exec('DROP TABLE entries; DROP TABLE contents');
}

function read(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}
