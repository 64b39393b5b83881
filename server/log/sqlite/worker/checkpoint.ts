import type { DatabaseSync } from 'node:sqlite';
import { logLimits } from '../../limits.ts';
import { faultOf } from '../fault.ts';

export type Checkpoint = {
  /** Moves the journal into the database where it has grown long. */
  whenLong(): void;
  /** Moves all of it and empties the file, so that no old bytes stay. False where somebody reads or space is missing. */
  whole(): boolean;
  /** The same without waiting for a reader: commands wait meanwhile. */
  wholeNow(): boolean;
};

/** Throws where the medium failed; a lack of space or a reader is no failure, the journal just stays longer. */
export function createCheckpoint(database: DatabaseSync): Checkpoint {
  const measure = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  const move = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const empty = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  const done = (work: () => boolean): boolean => {
    try {
      return work();
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'full' || fault === 'busy') return false;
      throw error;
    }
  };
  const moveAll = () => empty.get()?.['busy'] === 0;
  return {
    whenLong() {
      const journal = measure.get();
      const waiting = Number(journal?.['log']) - Number(journal?.['checkpointed']);
      if (waiting >= logLimits.logCheckpointPagesCount) done(() => move.get() !== undefined);
    },
    whole: () => done(moveAll),
    wholeNow() {
      database.exec(`PRAGMA busy_timeout=${logLimits.logEraseBusyMs}`);
      try {
        return done(moveAll);
      } finally {
        database.exec(`PRAGMA busy_timeout=${logLimits.logBusyMs}`);
      }
    },
  };
}
