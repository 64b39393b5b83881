import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { limits } from '../../../shared/kernel/limits.ts';
import { faultOf, sentenceOf } from './fault.ts';
import type { AppendJob, JobOutcome } from './messages.ts';
import { inTransaction } from './transaction.ts';

export type Writer = {
  /** One transaction, one fsync, an answer for each job. Throws where the medium failed. */
  commit(jobs: readonly AppendJob[]): readonly JobOutcome[];
  forget(room: string): void;
  /** Takes some space and gives it back, to learn whether there is any. */
  probe(): void;
};

export function createWriter(database: DatabaseSync): Writer {
  const insert = statements(database);
  return {
    commit(jobs) {
      try {
        return inTransaction(database, () => jobs.map((job) => attempt(database, insert, job)));
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'full') return jobs.map(() => ({ outcome: 'full' }));
        if (fault === 'busy') return jobs.map(() => ({ outcome: 'unknown' }));
        throw error;
      }
    },
    forget(room) {
      inTransaction(database, () => {
        const id = insert.room.get(room)?.['id'];
        if (id === undefined) return;
        for (const table of ['contents', 'entries']) database.prepare(`DELETE FROM ${table} WHERE room = ?`).run(id);
        database.prepare('DELETE FROM rooms WHERE id = ?').run(id);
      });
    },
    probe() {
      // Deleted pages are overwritten (secure_delete), so they take their space in the journal although nothing stays.
      inTransaction(database, () => {
        insert.content.run(0, 0, 'probe', null, '.'.repeat(limits.logProbeBytes));
        database.exec('DELETE FROM contents WHERE room = 0');
      });
    },
  };
}

type Statements = ReturnType<typeof statements>;

function statements(database: DatabaseSync): Record<'room' | 'newRoom' | 'head' | 'entry' | 'content', StatementSync> {
  return {
    room: database.prepare('SELECT id, head FROM rooms WHERE name = ?'),
    newRoom: database.prepare('INSERT INTO rooms (name, head) VALUES (?, 0) RETURNING id'),
    head: database.prepare('UPDATE rooms SET head = ? WHERE id = ?'),
    entry: database.prepare('INSERT INTO entries (room, revision, body) VALUES (?, ?, ?)'),
    content: database.prepare('INSERT INTO contents (room, revision, id, owner, value) VALUES (?, ?, ?, ?, ?)'),
  };
}

/** A savepoint of its own, so that one job's failure leaves the rest of the group whole. */
function attempt(database: DatabaseSync, insert: Statements, job: AppendJob): JobOutcome {
  database.exec('SAVEPOINT job');
  try {
    const outcome = write(insert, job);
    database.exec('RELEASE job');
    return outcome;
  } catch (error) {
    if (faultOf(error) !== 'mistake') throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    return { outcome: 'broken', message: sentenceOf(error) };
  }
}

function write(insert: Statements, job: AppendJob): JobOutcome {
  const found = insert.room.get(job.room);
  const head = Number(found?.['head'] ?? 0);
  if (head !== job.expectedRevision) return { outcome: 'conflict', head };
  const room = Number((found ?? insert.newRoom.get(job.room))?.['id']);
  let revision = head;
  for (const body of job.bodies) insert.entry.run(room, ++revision, body);
  for (const row of job.contents) insert.content.run(room, ...row);
  insert.head.run(revision, room);
  return { outcome: 'appended', revision };
}
