import type { DatabaseSync } from 'node:sqlite';

/** All of `work` is durable when this returns; nothing of it where it throws. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // Some errors have rolled back by themselves already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
