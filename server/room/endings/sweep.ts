import { setTimeout as sleep } from 'node:timers/promises';
import { aheadCommand } from '../../../shared/room/opening.ts';
import type { NodeParts } from '../assemble.ts';
import { RoomDamaged } from '../../log/port.ts';
import type { Directory } from '../directory.ts';
import { nodeLimits } from '../limits.ts';
import { countsStart, idleFinding, isAhead, retentionFinding, type Look } from './looks.ts';
import { createNewestTime } from './newest-time.ts';
import { createActor, createKnownRooms } from './sweep-rooms.ts';

export type Sweep = { run(): Promise<void>; stop(): void };

export type SweepParts = Pick<NodeParts, 'log' | 'clock' | 'visits' | 'endings' | 'onFault'> & {
  readonly directory: Pick<Directory, 'live' | 'withdraw' | 'restore'>;
  /** How many rooms went or ended by themselves; never which. */
  readonly onDone?: (what: string, rooms: number) => void;
  readonly betweenRoomsMs?: number;
};

type Became = 'deleted' | 'ended';

/** One look at a room, and what comes of it. */
function createRoomLook(parts: SweepParts, timeNow: () => Look, sawEntry: (at: number) => void) {
  const { log, clock, visits, endings, directory } = parts;
  const known = createKnownRooms(log);
  const act = createActor(parts);
  /** Rooms that this start counts for. */
  const counted = new Set<string>();

  /** Not where something was written since it was found: that may have opened it again. The next look tells. */
  const remove = async (room: string, foundHead: number): Promise<boolean> => {
    await directory.withdraw(room);
    try {
      if ((await log.head(room)) !== foundHead) return false;
      await log.forget(room);
    } finally {
      directory.restore(room);
    }
    counted.delete(room);
    for (const one of [known, visits, endings]) one.forget(room);
    return true;
  };

  return async (room: string): Promise<Became | undefined> => {
    const loaded = [...directory.live()].find(({ code }) => code === room);
    const isVisited = loaded !== undefined && [...loaded.connections()].length > 0;
    if (isVisited) visits.seen(room);
    const { head, expiry, idle, lastAt, lastEntryMs } = await known.facts(room, loaded);
    sawEntry(lastEntryMs);
    const look = timeNow();
    if (isAhead(look, lastAt)) {
      await act(room, loaded, (now) => aheadCommand(Math.round(now - clock.wallMs())));
      return undefined;
    }
    const marks = await log.marks(room);
    const finding = idleFinding(look, { idle, lastEntryMs, seenMs: visits.of(room), marks, isVisited });
    if (finding === 'visited') visits.seen(room);
    if (finding === 'lapses' && idle !== undefined) {
      await act(room, loaded, () => idle.command);
      return 'ended';
    }
    const seenEnd = expiry === undefined ? undefined : endings.of(room, expiry.endedAt);
    const retention = retentionFinding(look, { expiry, seenEnd, marks, isCounted: counted.has(room) });
    if (retention.what === 'delete') return (await remove(room, head)) ? 'deleted' : undefined;
    if (retention.marks !== undefined) await log.mark(room, retention.marks);
    if (countsStart(retention)) counted.add(room);
    return undefined;
  };
}

/**
 * Looks at every room from time to time, loaded or not: those whose time is over are deleted (L5), those that nobody
 * visits end by themselves (L2), those whose clock is far ahead go on in their own time.
 */
export function createSweep(parts: SweepParts): Sweep {
  const { log, clock, onFault, onDone, betweenRoomsMs = 20 } = parts;
  const newest = createNewestTime(log, clock);
  const timeNow = (): Look => ({
    ...newest.known(),
    wallMs: clock.wallMs(),
    monotonicMs: clock.monotonicMs(),
    startedMs: clock.startedMs,
    steadyMs: clock.steadyMs(),
  });
  const lookAt = createRoomLook(parts, timeNow, newest.entry);
  let isStopped = false;
  let isRunning = false;

  const pass = async () => {
    const done: { [became in Became]: number } = { deleted: 0, ended: 0 };
    await newest.begin();
    for (const room of await log.rooms()) {
      if (isStopped) return done;
      try {
        const became = await lookAt(room);
        if (became !== undefined) done[became] += 1;
      } catch (fault) {
        // A damaged one stays as it is; the log has told the operator.
        if (!(fault instanceof RoomDamaged)) onFault(fault, 'a room could not be swept');
      }
      await sleep(betweenRoomsMs, undefined, { ref: false });
    }
    newest.passed();
    return done;
  };
  const run = async () => {
    // A pass over very many rooms may take longer than the time between two.
    if (isRunning) return;
    isRunning = true;
    try {
      const { ended, deleted } = await pass();
      if (ended > 0) onDone?.('rooms ended by themselves', ended);
      if (deleted > 0) onDone?.('rooms were deleted, their time was over', deleted);
    } finally {
      isRunning = false;
    }
  };

  const begin = () => void run().catch((fault: unknown) => onFault(fault, 'the sweep stopped'));
  const first = setTimeout(begin, nodeLimits.firstSweepMs);
  const timer = setInterval(begin, nodeLimits.roomSweepMs);
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
