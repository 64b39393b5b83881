import type { Entry } from '../../../shared/room/entry.ts';
import { createFolding, emptyRoom, type RoomState } from '../../../shared/room/room.ts';
import { logLimits } from '../../log/limits.ts';
import type { Log } from '../../log/port.ts';
import { nodeLimits } from '../limits.ts';

const foldSliceMs = 10;
/** Folded without looking at the clock: under a millisecond. */
const foldAtOnceCount = 128;
const pause = () => new Promise<void>((resume) => setImmediate(resume));

type Page = { readonly from: number; readonly limit: number; readonly entries: Promise<readonly Entry[]> };

function fetchPage(log: Pick<Log, 'read'>, room: string, from: number, limit: number): Page {
  const entries = log.read(room, from, limit);
  // Its failure is met when its turn comes.
  entries.catch(() => undefined);
  return { from, limit, entries };
}

/**
 * Folds what the log holds beyond `from`, letting others run in between. The first page is short, so that folding begins
 * at once; the next ones are read while one is folded.
 */
export async function foldOnward(
  log: Pick<Log, 'read'>,
  room: string,
  from: RoomState = emptyRoom,
  onEntries: (entries: readonly Entry[]) => void = () => {},
): Promise<RoomState> {
  const folding = createFolding(from);
  let sliceBeganMs = performance.now();
  const pages = [fetchPage(log, room, folding.revision + 1, nodeLimits.readFirstPageCount)];
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    const entries = await page.entries;
    const isLast = entries.length < page.limit;
    let newest = pages.at(-1) ?? page;
    while (!isLast && pages.length < nodeLimits.readAheadPagesCount) {
      newest = fetchPage(log, room, newest.from + newest.limit, logLimits.logPageCount);
      pages.push(newest);
    }
    for (let at = 0; at < entries.length; at += foldAtOnceCount) {
      folding.add(entries.slice(at, at + foldAtOnceCount));
      if (performance.now() - sliceBeganMs < foldSliceMs) continue;
      await pause();
      sliceBeganMs = performance.now();
    }
    onEntries(entries);
    if (isLast) break;
  }
  return folding.finish();
}
