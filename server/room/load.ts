import { limits } from '../../shared/kernel/limits.ts';
import type { Entry } from '../../shared/room/entry.ts';
import { emptyRoom, replay, type RoomState } from '../../shared/room/room.ts';
import type { Log } from '../log/port.ts';

const foldSliceMs = 10;
/** Folded without looking at the clock: under a millisecond. */
const foldAtOnceCount = 128;
const pause = () => new Promise<void>((resume) => setImmediate(resume));

/** Folds what the log holds beyond `from`, letting others run in between; the next page is read while one is folded. */
export async function foldOnward(
  log: Pick<Log, 'read'>,
  room: string,
  from: RoomState = emptyRoom,
  onEntries: (entries: readonly Entry[]) => void = () => {},
): Promise<RoomState> {
  let state = from;
  let sliceBeganMs = performance.now();
  let page = log.read(room, state.revision + 1, limits.readPageCount);
  for (;;) {
    const entries = await page;
    const isLast = entries.length < limits.readPageCount;
    if (!isLast) {
      page = log.read(room, state.revision + 1 + entries.length, limits.readPageCount);
      // Its failure is met when its turn comes.
      page.catch(() => undefined);
    }
    for (let at = 0; at < entries.length; at += foldAtOnceCount) {
      state = replay(entries.slice(at, at + foldAtOnceCount), state);
      if (performance.now() - sliceBeganMs < foldSliceMs) continue;
      await pause();
      sliceBeganMs = performance.now();
    }
    onEntries(entries);
    if (isLast) return state;
  }
}
