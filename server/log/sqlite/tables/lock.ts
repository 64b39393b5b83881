import { DatabaseSync } from 'node:sqlite';
import { faultOf } from '../fault.ts';

export type Lock = { release(): void };

/**
 * One process a data folder. The lock is the operating system's and ends with the process, however it ends.
 * A file of its own, so that the log itself stays open to backups.
 */
export function takeLock(path: string): Lock {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Nothing is ever written, so no journal is needed; one in a file would ask for space on a full disk.
    database.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (faultOf(error) !== 'busy') throw error;
    throw new Error(
      `Another Plenum already uses this data folder (${path} is locked). Stop it first, or give this one another DATA_DIR.`,
      { cause: error },
    );
  }
  return { release: () => database.close() };
}
