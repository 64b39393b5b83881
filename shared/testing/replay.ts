import type { Entry } from '../room/entry.ts';
import { createFolding, emptyRoom, type RoomState } from '../room/room.ts';

/** The room after many more entries, as a node folds them when it loads the room. */
export function replay(entries: Iterable<Entry>, from: RoomState = emptyRoom): RoomState {
  const folding = createFolding(from);
  folding.add(entries);
  return folding.finish();
}
