import type { DatabaseSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';
import { faultOf, sentenceOf } from './fault.ts';
import { createMarks, SERVER } from './marks.ts';
import type { AppendJob, JobOutcome, MarkChange } from './messages.ts';
import { placeOf } from './places.ts';
import { dropTables, makeTables, type Rooms } from './tables.ts';
import { inTransaction } from './transaction.ts';

export type Writer = {
  /** One transaction, one fsync, an answer for each job. Throws where the medium failed. */
  commit(jobs: readonly AppendJob[]): readonly JobOutcome[];
  mark(change: MarkChange): void;
  forget(room: string): void;
  /** Takes some space and gives it back, to learn whether there is any. */
  probe(): void;
};

export function createWriter(database: DatabaseSync, rooms: Rooms): Writer {
  const newRoom = database.prepare('INSERT INTO rooms (name, head) VALUES (?, 0) RETURNING id');
  const newHead = database.prepare('UPDATE rooms SET head = ? WHERE id = ?');
  const fill = database.prepare('INSERT INTO probe (filler) VALUES (?)');

  const marks = createMarks(database);

  const open = (name: string): number => {
    const id = Number(newRoom.get(name)?.['id']);
    makeTables(database, id);
    return id;
  };
  const write = (job: AppendJob): JobOutcome => {
    const found = rooms.find(job.room);
    const head = found?.head ?? 0;
    if (head !== job.expectedRevision) return { outcome: 'conflict', head };
    const room = found?.id ?? open(job.room);
    const { entry, content, erase, redact } = rooms.statements(room);
    let revision = head;
    for (const body of job.bodies) entry.run(++revision, body);
    for (const row of job.contents) content.run(...row);
    for (const [before, group] of job.erasures) erase.run(placeOf(before), group, group);
    for (const [at, id] of job.redactions) redact.run(placeOf(at), placeOf(at + 1), id);
    newHead.run(revision, room);
    return { outcome: 'appended', revision };
  };
  return {
    commit(jobs) {
      try {
        return inTransaction(database, () => jobs.map((job) => attempt(database, () => write(job))));
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'full') return jobs.map(() => ({ outcome: 'full' }));
        if (fault === 'busy') return jobs.map(() => ({ outcome: 'unknown' }));
        throw error;
      }
    },
    mark({ room: name, changes }) {
      const room = name === '' ? SERVER : rooms.find(name)?.id;
      if (room !== undefined) inTransaction(database, () => marks.set(room, changes));
    },
    forget(name) {
      inTransaction(database, () => {
        const room = rooms.find(name);
        if (room === undefined) return;
        dropTables(database, room.id);
        marks.drop(room.id);
        database.prepare('DELETE FROM rooms WHERE id = ?').run(room.id);
      });
    },
    probe() {
      // Deleted pages are overwritten (secure_delete), so they take their space in the journal although nothing stays.
      inTransaction(database, () => {
        fill.run('.'.repeat(limits.logProbeBytes));
        database.exec('DELETE FROM probe');
      });
    },
  };
}

/** A savepoint of its own, so that one job's failure leaves the rest of the group whole. */
function attempt(database: DatabaseSync, write: () => JobOutcome): JobOutcome {
  database.exec('SAVEPOINT job');
  try {
    const outcome = write();
    database.exec('RELEASE job');
    return outcome;
  } catch (error) {
    if (faultOf(error) !== 'mistake') throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    return { outcome: 'broken', message: sentenceOf(error) };
  }
}
