import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { logLimits } from '../../limits.ts';
import { faultOf } from '../fault.ts';
import { databaseDamaged, requireNotLost, restoreSteps, type LogFiles } from './files.ts';
import { migrateFirst, migrateSecond, type Left } from './migrate.ts';
import { inTransaction } from './transaction.ts';

/** Older ones may corrupt a log when a checkpoint meets a write (sqlite.org/wal.html, "WAL-reset bug"). */
const LEAST_VERSION = [3, 51, 3] as const;
const SCHEMA_VERSION = 3;
const FULL = 2;

/**
 * A row a room; rows are only ever added at the end and keep their length, so that none ever moves and leaves a copy of
 * its code: those of forgotten rooms are blanked where they stand. That is also why `name` has no index.
 */
const HEADS = `
  CREATE TABLE heads (room INTEGER PRIMARY KEY, name TEXT NOT NULL, head TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;
`;

/** Numbers beside the rooms' logs; under room 0 those of the server itself. */
const MARKS = `
  CREATE TABLE marks (
    room INTEGER NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL, checksum INTEGER NOT NULL,
    PRIMARY KEY (room, name)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Each room has tables of its own besides (`tables.ts`). `probe` is there to be filled and emptied; `identity` is what
 * this database is told apart by.
 */
const SHARED = `
  CREATE TABLE identity (id TEXT NOT NULL) STRICT;
  INSERT INTO identity VALUES (lower(hex(randomblob(16))));
  ${HEADS}
  ${MARKS}
`;
const PROBE = 'CREATE TABLE probe (filler TEXT NOT NULL) STRICT;';

/** `full`: the disk is, so what is there can be read and nothing written yet. */
export type OpenDatabase = {
  readonly database: DatabaseSync;
  readonly identity: string;
  readonly full: boolean;
  /** Nothing is in the journal that was there before, and nothing of an older schema. */
  readonly isJournalClean: boolean;
};

/**
 * Opens the log, makes it where there is none, and proves that a commit will be on the disk before it is answered.
 * `later` are files that are only there once a log was.
 */
export function openDatabase(files: LogFiles, later: readonly string[]): OpenDatabase {
  const database = new DatabaseSync(files.database, { timeout: logLimits.logBusyMs });
  try {
    requireVersion(String(read(database, 'SELECT sqlite_version()')));
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    // What a savepoint remembers of a page before it was erased must not go to a file of its own.
    database.exec('PRAGMA temp_store=MEMORY');
    // We checkpoint ourselves: SQLite swallows the errors of its own.
    database.exec('PRAGMA wal_autocheckpoint=0');
    requireNotLost(files, later, isWithoutTables(database));
    const isCurrent = Number(read(database, 'PRAGMA user_version')) === SCHEMA_VERSION;
    const isEmptied = emptyJournal(database);
    if (isEmptied) requireWholeLength(database, files);
    const full = !makeSchema(database, files);
    requireDurable(database);
    const identity = read(database, 'SELECT id FROM identity');
    if (typeof identity !== 'string') throw databaseDamaged(files, 'Its identity is missing.');
    return { database, identity, full, isJournalClean: isCurrent && isEmptied };
  } catch (error) {
    database.close();
    if (faultOf(error) === 'full')
      throw new Error('The disk that holds DATA_DIR is full. Free some space and start again.', { cause: error });
    throw error;
  }
}

/** False where somebody reads, such as a backup, or space is missing. */
function emptyJournal(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } catch (error) {
    if (faultOf(error) === 'full') return false;
    throw error;
  }
}

/** Where the header says less than there is, new rows would be written over old ones. */
function requireWholeLength(database: DatabaseSync, files: LogFiles): void {
  const said = Number(read(database, 'PRAGMA page_count')) * Number(read(database, 'PRAGMA page_size'));
  const { size } = statSync(files.database);
  if (size > said) throw databaseDamaged(files, `It has ${size} bytes where its header says ${said}.`);
}

function isWithoutTables(database: DatabaseSync): boolean {
  return Number(read(database, 'SELECT count(*) FROM sqlite_schema')) === 0;
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
const STEPS: { readonly [version: number]: (database: DatabaseSync, left: Left) => void } = {
  0(database) {
    if (!isWithoutTables(database)) throw new RangeError('Its version is missing');
    database.exec(PROBE + SHARED);
  },
  1(database) {
    database.exec(PROBE + SHARED);
    migrateFirst(database);
  },
  2(database, left) {
    database.exec(SHARED);
    migrateSecond(database, left);
  },
  [SCHEMA_VERSION]: () => undefined,
};

/**
 * `user_version` is set again at each start, so that there has always been a write before the reading back.
 * False where the disk is full and there is a log to read all the same.
 */
function makeSchema(database: DatabaseSync, files: LogFiles): boolean {
  const version = Number(read(database, 'PRAGMA user_version'));
  const step = STEPS[version];
  if (step === undefined) {
    throw new Error(
      `This data folder was written by a newer Plenum (schema ${version}). Use that one, or another DATA_DIR. If there ` +
        `was none, ${files.database} is damaged. ${restoreSteps(files.dataDir)}`,
    );
  }
  try {
    withoutDamagedRooms((left) =>
      inTransaction(database, () => {
        step(database, left);
        database.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
      }),
    );
    return true;
  } catch (error) {
    if (faultOf(error) !== 'full' || version !== SCHEMA_VERSION) throw error;
    return false;
  }
}

/** After damage nothing else comes about in a transaction, so it is tried again without each room that fails. */
function withoutDamagedRooms(work: (left: Left) => void): void {
  const left: Left = new Set();
  for (;;) {
    const { size } = left;
    try {
      return work(left);
    } catch (error) {
      if (left.size === size) throw error;
    }
  }
}

function read(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}
