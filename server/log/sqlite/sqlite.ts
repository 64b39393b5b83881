import type { Entry, NewEntry } from '../../../shared/room/entry.ts';
import { createFollowers } from '../followers.ts';
import { logLimits } from '../limits.ts';
import { RoomDamaged, type Appended, type Log } from '../port.ts';
import { createGrouping } from './grouping.ts';
import type { JobOutcome, Page, AppendJob, Erasure, NewContentRow, RedactedRow } from './messages.ts';
import { startWorker, type WorkerLine } from './worker-line.ts';
import { placeOf } from './places.ts';

export type SqliteLogOptions = {
  /** Made where it is missing; holds plenum.db, its journal, the heads and the lock. */
  readonly dataDir: string;
  /**
   * Called once when the medium can no longer be trusted (a failed write or fsync). End the process: what is on the
   * disk is known again only after opening it anew. Without it the error is thrown, which ends it, too.
   */
  readonly onFatal?: (error: Error) => void;
  /** Called with a sentence for the operator, once for each room that is found damaged; it bears no room's code. */
  readonly onDamaged?: (sentence: string) => void;
  /** Files that are only ever made once the log is there: where one is found without it, the log was lost. */
  readonly laterFiles?: readonly string[];
  /** The largest size of the database in pages of 4 KiB; without it the disk is the bound. */
  readonly maxPages?: number;
};

function fail(error: Error): never {
  throw error;
}

/** Rejects with a sentence for the operator where the folder is in use, too new, damaged or without its log. */
export async function openSqliteLog(options: SqliteLogOptions): Promise<Log> {
  const { dataDir, maxPages, laterFiles = [], onFatal = fail, onDamaged = () => undefined } = options;
  const line = await startWorker(
    { dataDir, laterFiles, ...(maxPages === undefined ? {} : { maxPages }) },
    { onFatal, onDamaged },
  );
  const grouping = createGrouping((jobs) => line.call('append', jobs));
  const followers = createFollowers();

  const append = async (room: string, expectedRevision: number, entries: readonly NewEntry[]): Promise<Appended> => {
    if (entries.length === 0) throw new Error('An append needs at least one entry.');
    // A lost worker may have written it or not.
    const outcome = await grouping
      .append(jobOf(room, expectedRevision, entries))
      .catch((): JobOutcome => ({ outcome: 'unknown' }));
    if (outcome.outcome === 'broken') throw new Error(outcome.message);
    if (outcome.outcome === 'damaged') throw new RoomDamaged(outcome.message);
    if (outcome.outcome === 'appended') followers.tell(room, outcome.revision);
    return outcome;
  };

  return {
    append,
    read: (room, from, limit) => readPages(line, room, from, limit),
    head: (room) => line.call('head', room),
    rooms: () => line.call('rooms', null),
    follow: followers.follow,
    marks: (room) => line.call('marks', room),
    mark: async (room, changes) => void (await line.call('mark', { room, changes })),
    forget: async (room) => void (await line.call('forget', room)),
    health: () => line.call('health', null).catch((error: Error) => ({ writable: false, detail: error.message })),
    async close() {
      await grouping.idle();
      await line.call('close', null).catch(() => undefined);
      await line.ended;
    },
  };
}

/** In pages, so that neither thread is held up by a long log; the next one is fetched while one is parsed. */
async function readPages(line: WorkerLine, room: string, from: number, limit: number): Promise<readonly Entry[]> {
  const first = Math.max(from, 1);
  const end = first + limit;
  const fetchAt = (at: number): { readonly at: number; readonly wanted: number; readonly page: Promise<Page> } => {
    const wanted = Math.max(0, Math.min(logLimits.logPageCount, end - at));
    const page = wanted === 0 ? Promise.resolve(emptyPage) : line.call('read', { room, from: at, limit: wanted });
    // Its failure is met when its turn comes, or not at all where the page before it was damaged.
    page.catch(() => undefined);
    return { at, wanted, page };
  };
  const entries: Entry[] = [];
  for (let next = fetchAt(first); next.wanted > 0;) {
    const { at, wanted } = next;
    const page = await next.page;
    const isLast = page.count < wanted;
    if (!isLast) next = fetchAt(at + wanted);
    for (const entry of entriesOf(page, at)) entries.push(entry);
    if (isLast) break;
  }
  return entries;
}

const emptyPage: Page = { count: 0, entries: '' };

function jobOf(room: string, expectedRevision: number, entries: readonly NewEntry[]): AppendJob {
  const bodies: string[] = [];
  const contents: NewContentRow[] = [];
  const erasures: Erasure[] = [];
  const redactions: RedactedRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const revision = expectedRevision + 1 + index;
    const { contents: texts, ...rest } = entry;
    bodies.push(JSON.stringify({ revision, ...rest }));
    for (const [count, [id, text]] of Object.entries(texts ?? {}).entries())
      contents.push([placeOf(revision, count), id, text.owner ?? null, text.value]);
    for (const group of entry.erases ?? []) erasures.push([revision, group]);
    for (const { revision: at, id } of entry.redacts ?? []) redactions.push([at, id]);
  }
  return { room, expectedRevision, bodies, contents, erasures, redactions };
}

/** Throws where the page is not exactly as many revisions from `from` on as it says, whatever the worker has looked at. */
function entriesOf(page: Page, from: number): readonly Entry[] {
  const { count } = page;
  const entries: readonly Entry[] = JSON.parse(`[${page.entries}]`);
  for (let index = 0; index < Math.max(count, entries.length); index += 1) {
    if (entries[index]?.revision !== from + index) {
      throw new RoomDamaged(`Revision ${from + index} is missing.`);
    }
  }
  return entries;
}
