import { parentPort, workerData } from 'node:worker_threads';
import { createCheckpoint } from './checkpoint.ts';
import { createErasedBytes } from './erased-bytes.ts';
import { faultOf, sentenceOf } from './fault.ts';
import { prepareFiles } from './files.ts';
import { takeLock } from './lock.ts';
import type { AppendJob, Calls, JobOutcome, Report, Request, WorkerOptions } from './messages.ts';
import { createReader } from './read.ts';
import { openDatabase, requireDurable } from './schema.ts';
import { createRooms } from './tables.ts';
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

function openShelf(options: WorkerOptions): Shelf {
  const files = prepareFiles(options.dataDir);
  const lock = takeLock(files.lock);
  const { database, full: fullAtStart } = openDatabase(files.database);
  if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count=${options.maxPages}`);
  const rooms = createRooms(database);
  const writer = createWriter(database, rooms);
  const reader = createReader(database, rooms);
  const checkpoint = createCheckpoint(database);
  const erasedBytes = createErasedBytes(checkpoint.wholeNow, endWith);
  // The process before may have died between erasing and emptying the journal.
  erasedBytes.wipe();
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
    if (faultOf(error) === 'fatal') throw error;
    return false;
  }
}

const readers: ReadonlySet<Request['kind']> = new Set(['read', 'head', 'rooms', 'marks']);

/** A failure while reading concerns who asked; one while writing concerns everybody. */
function serve(shelf: Shelf): void {
  port.on('message', (request: Request) => {
    try {
      report({ kind: 'answer', id: request.id, answer: answer(shelf.answers, request) });
      if (request.kind === 'append') shelf.afterAnswer();
    } catch (error) {
      const reads = readers.has(request.kind);
      if (!reads && faultOf(error) === 'fatal') return endWith(error);
      report({ kind: 'failed', id: request.id, message: sentenceOf(error) });
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
