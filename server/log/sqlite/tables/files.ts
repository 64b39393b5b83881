import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogFiles = {
  readonly dataDir: string;
  readonly database: string;
  readonly journal: string;
  readonly heads: string;
  readonly lock: string;
};

/** Makes the folder and the lock's file. */
export function prepareFolder(dataDir: string): LogFiles {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const [database, lock, heads] = [join(dataDir, 'plenum.db'), join(dataDir, 'lock'), join(dataDir, 'heads')];
  keepPrivate(lock);
  return { dataDir, database, journal: `${database}-wal`, heads, lock };
}

/** Makes an empty file that only its owner may read; SQLite gives its journal the same mode. */
export function prepareDatabase({ database, dataDir }: LogFiles): void {
  keepPrivate(database);
  syncFolder(dataDir);
}

/** What to do about damage; said with everything that is refused for it. */
export function restoreSteps(dataDir: string): string {
  return (
    `To restore, stop Plenum, move plenum.db, plenum.db-wal, plenum.db-shm and heads out of ${dataDir}, copy plenum.db ` +
    `of your last good backup there and start again. If plenum.db is an older backup already, remove ` +
    `${join(dataDir, 'heads')} and start again. docs/running.md says more.`
  );
}

/** The database as a whole cannot be read. */
export function databaseDamaged({ database, dataDir }: LogFiles, what: string, cause?: unknown): Error {
  return new Error(`${database} is damaged. ${what} ${restoreSteps(dataDir)}`, { cause });
}

/** An empty log is made at the very first start alone: `later` are files that can only be there after that. */
export function requireNotLost({ dataDir, database }: LogFiles, later: readonly string[], isEmpty: boolean): void {
  const there = later.filter((path) => existsSync(path) && statSync(path).isFile());
  if (!isEmpty || there.length === 0) return;
  throw new Error(
    `${database} is missing or empty, though ${there.join(' and ')} ${there.length > 1 ? 'show' : 'shows'} that there ` +
      `was a log. To restore, copy plenum.db of your last backup to ${dataDir} and remove ${join(dataDir, 'heads')}. ` +
      `To begin anew without any room, remove ${there.join(' and ')}. Then start again.`,
  );
}

/** Missing, or nothing in it. */
export function isEmptyFile(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

function keepPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    // By path, never by opening it: POSIX drops a process's locks on a file as soon as it closes any handle of it.
    chmodSync(path, 0o600);
  }
}

/** A new file's name survives a power cut only once its folder was synced. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
