import { limits } from '../../shared/kernel/limits.ts';
import type { Entry } from '../../shared/room/entry.ts';
import { emptyRoom, evolve, type RoomState } from '../../shared/room/room.ts';
import type { Log } from '../log/port.ts';

const foldSliceMs = 10;
const pause = () => new Promise<void>((resume) => setImmediate(resume));

/** Folds what the log holds beyond `from`, page by page, letting others run in between. */
export async function foldOnward(
  log: Pick<Log, 'read'>,
  room: string,
  from: RoomState = emptyRoom,
  onEntries: (entries: readonly Entry[]) => void = () => {},
): Promise<RoomState> {
  let state = from;
  let sliceBeganMs = performance.now();
  for (;;) {
    const entries = await log.read(room, state.revision + 1, limits.readPageCount);
    for (const entry of entries) {
      state = evolve(state, entry);
      if (performance.now() - sliceBeganMs < foldSliceMs) continue;
      await pause();
      sliceBeganMs = performance.now();
    }
    onEntries(entries);
    if (entries.length < limits.readPageCount) return state;
  }
}
