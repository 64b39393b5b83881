import { setTimeout as sleep } from 'node:timers/promises';
import type { Expiry, Idle } from '../../shared/kernel/feature.ts';
import { limits } from '../../shared/kernel/limits.ts';
import { aheadCommand } from '../../shared/room/opening.ts';
import type { RawCommand, RoomState } from '../../shared/room/room.ts';
import { expiryOf, idleOf } from '../../shared/room/views.ts';
import { aheadMsOf, wallAt, wallAtMost } from '../../shared/room/wall-time.ts';
import type { HostParts } from './assemble.ts';
import { createRoomClock } from './clock.ts';
import type { Directory } from './directory.ts';
import { decideGroup } from './group.ts';
import type { RoomHost } from './host.ts';
import { foldOnward } from './load.ts';
import { countsStart, idleFinding, isAhead, retentionFinding, type Look } from './looks.ts';
import { createNewestTime } from './newest-time.ts';

export type Sweep = { run(): Promise<void>; stop(): void };

export type SweepParts = Pick<HostParts, 'log' | 'clock' | 'visits' | 'endings' | 'onFault'> & {
  readonly directory: Pick<Directory, 'live' | 'withdraw' | 'restore'>;
  /** How many rooms went or ended by themselves; never which. */
  readonly onDone?: (what: string, rooms: number) => void;
  readonly betweenRoomsMs?: number;
};

/** What a look must know of a room. */
type Facts = {
  readonly head: number;
  readonly expiry: Expiry | undefined;
  readonly idle: Idle | undefined;
  /** The newest entry by the wall, as far as is known. */
  readonly lastAt: number;
  /** The same, but not later than when the room was found ahead. */
  readonly lastEntryMs: number;
};

function factsOf(state: RoomState): Facts {
  const { revision: head, at } = state;
  const [lastAt, lastEntryMs] = [wallAt(state, at), wallAtMost(state, at)];
  return { head, expiry: expiryOf(state), idle: idleOf(state), lastAt, lastEntryMs };
}

/** Has the room itself act, also where nobody holds it in memory; a conflict means that somebody came. */
function createActor({ log, clock, onFault }: Pick<SweepParts, 'log' | 'clock' | 'onFault'>) {
  return async (room: string, host: RoomHost | undefined, commandAt: (now: number) => RawCommand) => {
    const actor = { role: 'system' } as const;
    if (host !== undefined) return void (await host.submit({ command: commandAt(host.now()), actor }));
    const state = await foldOnward(log, room);
    const { now } = createRoomClock(clock, state.at, () => aheadMsOf(state));
    const submission = { command: commandAt(now()), actor };
    const { entries } = decideGroup(state, [submission], { now, away: { has: () => false }, onFault });
    if (entries.length > 0) await log.append(room, state.revision, entries);
  };
}

/**
 * Looks at every room from time to time, loaded or not: those whose time is over are deleted (L5), those that nobody
 * visits end by themselves (L2), those whose clock is far ahead go on in their own time.
 */
export function createSweep(parts: SweepParts): Sweep {
  const { log, clock, visits, endings, directory, onFault, onDone, betweenRoomsMs = 20 } = parts;
  /** What was found out about a room holds as long as its log has not grown. */
  const known = new Map<string, Facts>();
  /** Rooms that this start counts for. */
  const counted = new Set<string>();
  const newest = createNewestTime(log, clock);
  const act = createActor(parts);
  let isStopped = false;
  let isRunning = false;

  const hostOf = (room: string) => [...directory.live()].find(({ code }) => code === room);
  const factsAbout = async (room: string, host: RoomHost | undefined): Promise<Facts> => {
    if (host !== undefined) return factsOf(host.state());
    const head = await log.head(room);
    const before = known.get(room);
    if (before?.head === head) return before;
    const found = factsOf(await foldOnward(log, room));
    known.set(room, found);
    return found;
  };
  const remove = async (room: string) => {
    await directory.withdraw(room);
    await log.forget(room);
    directory.restore(room);
    known.delete(room);
    counted.delete(room);
    visits.forget(room);
    endings.forget(room);
  };

  const lookAt = async (room: string): Promise<'deleted' | 'ended' | undefined> => {
    const host = hostOf(room);
    const isVisited = host !== undefined && [...host.connections()].length > 0;
    if (isVisited) visits.seen(room);
    const { expiry, idle, lastAt, lastEntryMs } = await factsAbout(room, host);
    newest.entry(lastEntryMs);
    const look: Look = { ...newest.before(), ...times(clock) };
    if (isAhead(look, lastAt)) {
      await act(room, host, (now) => aheadCommand(Math.round(now - clock.wallMs())));
      return undefined;
    }
    const marks = await log.marks(room);
    const finding = idleFinding(look, { idle, lastEntryMs, seenMs: visits.of(room), marks, isVisited });
    if (finding === 'visited') visits.seen(room);
    if (finding === 'lapses' && idle !== undefined) {
      await act(room, host, () => idle.command);
      return 'ended';
    }
    const seenEndMs = expiry === undefined ? undefined : endings.of(room, expiry.endedAt);
    const kept = retentionFinding(look, { expiry, seenEndMs, marks, isCounted: counted.has(room) });
    if (kept.what === 'delete') {
      await remove(room);
      return 'deleted';
    }
    if (kept.marks !== undefined) await log.mark(room, kept.marks);
    if (countsStart(kept)) counted.add(room);
    return undefined;
  };

  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    const done = { deleted: 0, ended: 0 };
    try {
      await newest.begin();
      for (const room of await log.rooms()) {
        if (isStopped) break;
        try {
          const became = await lookAt(room);
          if (became !== undefined) done[became] += 1;
        } catch (fault) {
          onFault(fault, 'a room could not be swept');
        }
        await sleep(betweenRoomsMs, undefined, { ref: false });
      }
      if (!isStopped) newest.passed();
    } finally {
      isRunning = false;
    }
    if (done.ended > 0) onDone?.('rooms ended by themselves', done.ended);
    if (done.deleted > 0) onDone?.('rooms were deleted, their time was over', done.deleted);
  };

  const begin = () => void run().catch((fault: unknown) => onFault(fault, 'the sweep stopped'));
  const first = setTimeout(begin, limits.firstSweepMs);
  const timer = setInterval(begin, limits.roomSweepMs);
  for (const one of [first, timer]) one.unref();
  return {
    run,
    stop() {
      isStopped = true;
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}

function times(clock: SweepParts['clock']): Omit<Look, 'newestBeforeMs'> {
  const { startedMs } = clock;
  return { wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs(), startedMs, steadyMs: clock.steadyMs() };
}
