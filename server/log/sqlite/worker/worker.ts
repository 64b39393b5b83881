import { parentPort, workerData } from 'node:worker_threads';
import { createCheckpoint } from './checkpoint.ts';
import { createErasedBytes } from './erased-bytes.ts';
import { RoomDamaged } from '../../port.ts';
import { createDamages, type Damages } from './damages.ts';
import { faultOf, isOfTheWhole, sentenceOf } from '../fault.ts';
import {
  databaseDamaged,
  isEmptyFile,
  prepareDatabase,
  prepareFolder,
  requireNotLost,
  restoreSteps,
  type LogFiles,
} from '../tables/files.ts';
import { openHeadsFile } from './heads-file.ts';
import { holdAgainst } from './hold-against.ts';
import { takeLock } from '../tables/lock.ts';
import type { AppendJob, Calls, JobOutcome, Report, Request, WorkerOptions } from '../messages.ts';
import { createReader } from './read.ts';
import { openDatabase, requireDurable } from '../tables/schema.ts';
import { createRooms } from './rooms.ts';
import { createWriter } from './write.ts';

type Answers = { readonly [Kind in keyof Calls]: (ask: Calls[Kind]['ask']) => Calls[Kind]['answer'] };
type Shelf = { readonly answers: Answers; afterAnswer(): void };

if (!parentPort) throw new Error('This file is a worker thread.');
const port = parentPort;
const report = (message: Report): void => port.postMessage(message);

try {
  serve(openShelf(workerData as WorkerOptions));
  report({ kind: 'open' });
} catch (error) {
  report({ kind: 'refused', message: sentenceOf(error) });
}

/** In this order at the first start: the database with its schema, the heads, and whatever the caller makes later. */
function openFiles(files: LogFiles, { laterFiles, maxPages }: WorkerOptions, damages: Damages) {
  const later = [files.heads, ...laterFiles];
  const isEmpty = isEmptyFile(files.database);
  // SQLite would delete the journal of an empty database.
  requireNotLost(files, isEmptyFile(files.journal) ? later : [files.journal, ...later], isEmpty);
  prepareDatabase(files);
  try {
    const { database, identity, full, isJournalClean } = openDatabase(files, later);
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count=${maxPages}`);
    const heads = openHeadsFile(files.heads);
    const rooms = createRooms(database, damages);
    holdAgainst(heads, { files, identity, rooms, damages });
    const writer = createWriter({ database, rooms, damages, heads });
    const reader = createReader(database, rooms, damages);
    return { database, full, isJournalClean, heads, writer, reader };
  } catch (error) {
    throw isOfTheWhole(error) ? databaseDamaged(files, `${sentenceOf(error)}.`, error) : error;
  }
}

function openShelf(options: WorkerOptions): Shelf {
  const files = prepareFolder(options.dataDir);
  const lock = takeLock(files.lock);
  const damages = createDamages((message) => report({ kind: 'damaged', message }), restoreSteps(options.dataDir));
  const { database, full: fullAtStart, isJournalClean, heads, writer, reader } = openFiles(files, options, damages);
  const checkpoint = createCheckpoint(database);
  const erasedBytes = createErasedBytes(checkpoint.wholeNow, endWith);
  // The process before may have died between erasing and emptying the journal.
  if (!isJournalClean) erasedBytes.wipe();
  let full = fullAtStart;
  const setFull = (now: boolean): void => {
    // The first write after a start on a full disk comes only now.
    if (full && !now) requireDurable(database);
    full = now;
  };
  const answers: Answers = {
    append(jobs) {
      const outcomes = writer.commit(jobs);
      setFull(outcomes.some((job) => job.outcome === 'full'));
      // The journal itself may hold the space that is missing.
      if (full) checkpoint.whole();
      if (hasDone(jobs, outcomes, ({ erasures }) => erasures.length > 0)) erasedBytes.wipe();
      else if (hasDone(jobs, outcomes, ({ redactions }) => redactions.length > 0)) erasedBytes.wipeSoon();
      return outcomes;
    },
    read: ({ room, from, limit }) => reader.page(room, from, limit),
    head: (room) => reader.head(room),
    rooms: () => reader.rooms(),
    marks: (room) => reader.marks(room),
    mark(change) {
      writer.mark(change);
      return null;
    },
    forget(room) {
      writer.forget(room);
      if (!checkpoint.whole()) throw new Error('The room is deleted, but its old bytes are still in the journal.');
      return null;
    },
    health() {
      if (full) setFull(!hasSpace(() => writer.probe()));
      return full ? { writable: false, detail: 'The disk is full.' } : { writable: true, detail: 'SQLite' };
    },
    close() {
      erasedBytes.stop();
      checkpoint.whole();
      database.close();
      heads.close();
      lock.release();
      port.close();
      return null;
    },
  };
  return { answers, afterAnswer: () => database.isOpen && checkpoint.whenLong() };
}

function hasDone(
  jobs: readonly AppendJob[],
  outcomes: readonly JobOutcome[],
  isSo: (job: AppendJob) => boolean,
): boolean {
  return jobs.some((job, index) => isSo(job) && outcomes[index]?.outcome === 'appended');
}

/** The medium cannot be trusted any more: everybody hears it, once. */
function endWith(error: unknown): void {
  report({ kind: 'fatal', message: sentenceOf(error) });
  port.close();
}

function hasSpace(probe: () => void): boolean {
  try {
    probe();
    return true;
  } catch (error) {
    if (faultOf(error) === 'fatal' || faultOf(error) === 'damaged') throw error;
    return false;
  }
}

const readers: ReadonlySet<Request['kind']> = new Set(['read', 'head', 'rooms', 'marks']);

/** Whether nothing can be relied on any more: a group that was not written for damage concerns no single room. */
function isEverybodys(kind: Request['kind'], error: unknown): boolean {
  const fault = faultOf(error);
  return fault === 'fatal' ? !readers.has(kind) : fault === 'damaged' && kind === 'append';
}

/** A failure while reading concerns who asked; one while writing concerns everybody. */
function serve(shelf: Shelf): void {
  port.on('message', (request: Request) => {
    const { id, kind } = request;
    try {
      report({ kind: 'answer', id, answer: answer(shelf.answers, request) });
      if (kind === 'append') shelf.afterAnswer();
    } catch (error) {
      if (isEverybodys(kind, error)) return endWith(error);
      report({ kind: 'failed', id, message: sentenceOf(error), isDamaged: error instanceof RoomDamaged });
    }
  });
}

/** Correlates a request with its own handler, which the compiler cannot do over a union. */
function answer<Kind extends keyof Calls>(
  answers: Answers,
  request: { readonly kind: Kind; readonly ask: Calls[Kind]['ask'] },
): Calls[Kind]['answer'] {
  return answers[request.kind](request.ask);
}
