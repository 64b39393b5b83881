import type { Expiry, Idle } from '../../../shared/kernel/shell.ts';
import type { RawCommand, RoomState } from '../../../shared/room/room.ts';
import { needsOf } from '../../../shared/room/needs.ts';
import { aheadMsOf, wallAt, wallAtMost } from '../../../shared/room/wall-time.ts';
import type { NodeParts } from '../assemble.ts';
import { createRoomClock } from '../clock.ts';
import { decideGroup } from '../commit/group.ts';
import type { LoadedRoom } from '../loaded-room.ts';
import { foldOnward } from '../commit/load.ts';

/** What a look must know of a room. */
export type KnownRoom = {
  readonly head: number;
  readonly expiry: Expiry | undefined;
  readonly idle: Idle | undefined;
  /** The newest entry by the wall, as far as is known. */
  readonly lastAt: number;
  /** The same, but not later than when the room was found ahead. */
  readonly lastEntryMs: number;
};

function factsOf(state: RoomState): KnownRoom {
  const { revision: head, at } = state;
  const [lastAt, lastEntryMs] = [wallAt(state, at), wallAtMost(state, at)];
  return { head, expiry: needsOf(state).expiry, idle: needsOf(state).idle, lastAt, lastEntryMs };
}

/** Has the room itself act, also where nobody holds it in memory; a conflict means that somebody came. */
export function createActor({
  log,
  clock,
  endings,
  onFault,
}: Pick<NodeParts, 'log' | 'clock' | 'endings' | 'onFault'>) {
  return async (room: string, loaded: LoadedRoom | undefined, commandAt: (now: number) => RawCommand) => {
    const actor = { role: 'system' } as const;
    if (loaded !== undefined) return void (await loaded.submit({ command: commandAt(loaded.now()), actor }));
    const state = await foldOnward(log, room);
    const { now } = createRoomClock(clock, state.at, () => aheadMsOf(state));
    const submission = { command: commandAt(now()), actor };
    const { entries, after } = decideGroup(state, [submission], { now, away: { has: () => false }, onFault });
    if (entries.length === 0) return;
    const { outcome } = await log.append(room, state.revision, entries);
    if (outcome === 'appended') endings.saw(room, needsOf(after).expiry);
  };
}

/** What is known of rooms, loaded or not. What was found out about one holds as long as its log has not grown. */
export function createKnownRooms(log: NodeParts['log']) {
  const known = new Map<string, KnownRoom>();
  return {
    async facts(room: string, loaded: LoadedRoom | undefined): Promise<KnownRoom> {
      if (loaded !== undefined) return factsOf(loaded.state());
      const head = await log.head(room);
      const before = known.get(room);
      if (before?.head === head) return before;
      const found = factsOf(await foldOnward(log, room));
      known.set(room, found);
      return found;
    },
    forget: (room: string) => void known.delete(room),
  };
}
