import type { DatabaseSync } from 'node:sqlite';
import { logLimits } from '../../limits.ts';
import { RoomDamaged } from '../../port.ts';
import { broughtOf, contentChecksum, entryChecksum } from '../checksums.ts';
import { orDamaged, type Damages } from './damages.ts';
import { faultOf, isOfTheMedium, isTaken, sentenceOf } from '../fault.ts';
import type { HeadsFile } from './heads-file.ts';
import { createMarks, SERVER } from './marks.ts';
import type { AppendJob, JobOutcome, MarkChange } from '../messages.ts';
import { placeOf, revisionOf } from '../places.ts';
import { placeOfRoom, type Room, type Rooms } from './rooms.ts';
import { dropTables } from '../tables/tables.ts';
import { inTransaction } from '../tables/transaction.ts';

export type Writer = {
  /** One transaction, one fsync, an answer for each job. Throws where the medium failed. */
  commit(jobs: readonly AppendJob[]): readonly JobOutcome[];
  mark(change: MarkChange): void;
  forget(room: string): void;
  /** Takes some space and gives it back, to learn whether there is any. */
  probe(): void;
};

export type WriterParts = {
  readonly database: DatabaseSync;
  readonly rooms: Rooms;
  readonly damages: Damages;
  readonly heads: Pick<HeadsFile, 'keep' | 'leave'>;
};

/** Which contents each entry brings, as its checksum takes them; nothing where none does. */
function broughtBy({ contents, expectedRevision }: AppendJob): readonly string[] {
  const brought: string[] = [];
  for (const [place, id] of contents) {
    const index = revisionOf(place) - expectedRevision - 1;
    brought[index] = (brought[index] ?? '') + broughtOf(place, id);
  }
  return brought;
}

function createWriteJob({ rooms, damages }: WriterParts): (job: AppendJob) => JobOutcome {
  return (job) => {
    const found = rooms.find(job.room);
    const head = found?.head ?? 0;
    if (head !== job.expectedRevision) return { outcome: 'conflict', head };
    const room = found ?? rooms.open(job.room);
    const { entry, content, erase, redact } = orDamaged(damages, room.name, placeOfRoom(room.id), () =>
      rooms.statements(room),
    );
    const brought = broughtBy(job);
    let revision = head;
    for (const [index, body] of job.bodies.entries()) {
      revision += 1;
      entry.run(revision, body, entryChecksum(room.seed, revision, body, brought[index] ?? ''));
    }
    for (const row of job.contents) content.run(...row, 0, contentChecksum(room.seed, row));
    for (const [before, group] of job.erasures) erase.run(placeOf(before), group, group);
    for (const [at, id] of job.redactions) redact.run(placeOf(at), placeOf(at + 1), id);
    rooms.grow(room, revision);
    return { outcome: 'appended', revision };
  };
}

/** A savepoint of its own, so that one job's failure leaves the rest of the group whole. */
function attempt({ database, rooms, damages }: WriterParts, job: AppendJob, write: (job: AppendJob) => JobOutcome) {
  database.exec('SAVEPOINT job');
  try {
    const outcome = write(job);
    database.exec('RELEASE job');
    return outcome;
  } catch (error) {
    // After damage nothing else comes about in this transaction either.
    if (isOfTheMedium(error) || faultOf(error) === 'damaged') throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    rooms.reload();
    return outcomeOf(error, damages, damages.has(job.room) ? undefined : rooms.find(job.room));
  }
}

/** What SQLite cannot follow is this room's damage: its tables are what the job was about. */
function outcomeOf(error: unknown, damages: Damages, room: Room | undefined): JobOutcome {
  if (error instanceof RoomDamaged) return { outcome: 'damaged', message: error.message };
  const isDamage = room !== undefined && (isTaken(error) || faultOf(error) === 'damaged');
  if (!isDamage) return { outcome: 'broken', message: sentenceOf(error) };
  const { message } = damages.add(room.name, placeOfRoom(room.id), `${sentenceOf(error)}.`);
  return { outcome: 'damaged', message };
}

function headsAfter(jobs: readonly AppendJob[], outcomes: readonly JobOutcome[]) {
  const heads = new Map<string, { readonly name: string; readonly head: number }>();
  for (const [index, { room: name }] of jobs.entries()) {
    const outcome = outcomes[index];
    if (outcome?.outcome === 'appended') heads.set(name, { name, head: outcome.revision });
  }
  return heads.values();
}

export function createWriter(parts: WriterParts): Writer {
  const { database, rooms, damages, heads } = parts;
  const fill = database.prepare('INSERT INTO probe (filler) VALUES (?)');
  const marks = createMarks(database);
  const write = createWriteJob(parts);
  const commit = (jobs: readonly AppendJob[]): readonly JobOutcome[] => {
    try {
      const outcomes = inTransaction(database, () => jobs.map((job) => attempt(parts, job, write)));
      heads.keep(headsAfter(jobs, outcomes));
      return outcomes;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'fatal' || fault === 'mistake') throw error;
      rooms.reload();
      if (fault !== 'damaged') return jobs.map(() => ({ outcome: fault === 'full' ? 'full' : 'unknown' }));
      // Nothing was written. Alone, each shows whether it is the one that cannot be.
      const [job, ...others] = jobs;
      if (job === undefined || others.length > 0) return jobs.flatMap((one) => commit([one]));
      return [outcomeOf(error, damages, damages.has(job.room) ? undefined : rooms.find(job.room))];
    }
  };
  return {
    commit,
    mark({ room: name, changes }) {
      const room = name === '' ? SERVER : rooms.find(name)?.id;
      if (room !== undefined) inTransaction(database, () => marks.set(room, changes));
    },
    forget(name) {
      const room = rooms.find(name);
      if (room === undefined) return;
      // First: a room that is still in the log is written there again, but one that is only there would look lost.
      heads.leave(name);
      const drop = () => {
        dropTables(database, room.id);
        marks.drop(room.id);
        rooms.blank(room);
      };
      try {
        orDamaged(damages, name, placeOfRoom(room.id), () => inTransaction(database, drop));
      } catch (error) {
        heads.keep([room]);
        rooms.reload();
        throw error;
      }
    },
    probe() {
      // Deleted pages are overwritten (secure_delete), so they take their space in the journal although nothing stays.
      inTransaction(database, () => {
        fill.run('.'.repeat(logLimits.logProbeBytes));
        database.exec('DELETE FROM probe');
      });
    },
  };
}
