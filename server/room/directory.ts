import { randomBytes } from 'node:crypto';
import { codeLengthFor, makeCode } from '../../shared/room/code.ts';
import type { RawCommand } from '../../shared/room/room.ts';
import { RoomDamaged, type Log } from '../log/port.ts';
import type { NodeParts } from './assemble.ts';
import type { ProcessClock } from './clock.ts';
import { loadRoom, type LoadedRoom } from './loaded-room.ts';
import { acks, type Refused } from './commit/group.ts';
import { nodeLimits } from './limits.ts';

export type Directory = {
  /** The room with this code, loaded where it was not; undefined where there is none. Rejects with `RoomDamaged`. */
  find(code: string): Promise<LoadedRoom | undefined>;
  /** Opens a room under a fresh code with the command made for it. */
  open(command: (code: string) => RawCommand): Promise<LoadedRoom | Refused>;
  /** Closes a room's connections and takes it out of the memory; it is not found until `restore`. */
  withdraw(code: string): Promise<void>;
  restore(code: string): void;
  readonly live: () => Iterable<LoadedRoom>;
  /** When nothing is being written. */
  idle(): Promise<void>;
  stop(): void;
};

function freshCode(length: number): string {
  return makeCode(randomBytes(64), length) ?? freshCode(length);
}

/** How many rooms a code opens: asked of the log once, then kept up. */
function createRoomCount({ rooms }: Pick<Log, 'rooms'>) {
  let known: number | undefined;
  let asking: Promise<void> | undefined;
  const ask = () => {
    asking ??= rooms()
      .then((all) => void (known = all.length))
      .finally(() => (asking = undefined));
    return asking;
  };
  return {
    /** How many there were before one more is opened, which is counted at once: many are opened together. */
    async addOne() {
      while (known === undefined) await ask();
      known += 1;
      return known - 1;
    },
    takeOneBack: () => void (known = known === undefined ? undefined : known - 1),
    /** Some may have been deleted. */
    forget: () => void (known = undefined),
  };
}

/** A room that has been quiet for a while can be folded again when somebody comes. */
function createIdleWatch(clock: ProcessClock, loaded: ReadonlyMap<string, LoadedRoom>, unload: (code: string) => void) {
  const quietSince = new Map<string, number>();
  const look = () => {
    const nowMs = clock.monotonicMs();
    for (const [code, room] of loaded) {
      const sinceMs = quietSince.get(code);
      if (!room.isQuiet()) quietSince.delete(code);
      else if (sinceMs === undefined) quietSince.set(code, nowMs);
      else if (nowMs - sinceMs >= nodeLimits.roomIdleMs) unload(code);
    }
  };
  const timer = setInterval(look, nodeLimits.roomIdleMs / 10);
  timer.unref();
  return { forget: (code: string) => void quietSince.delete(code), stop: () => clearInterval(timer) };
}

async function isTaken(code: string, { log }: NodeParts): Promise<boolean> {
  try {
    return (await log.head(code)) > 0;
  } catch (fault) {
    if (fault instanceof RoomDamaged) return true;
    throw fault;
  }
}

async function openUnder(code: string, command: RawCommand, parts: NodeParts): Promise<LoadedRoom | 'taken' | Refused> {
  if (await isTaken(code, parts)) return 'taken';
  const room = await loadRoom(code, parts);
  const ack = await room.submit({ command, actor: { role: 'system' } });
  if (ack.ok) return room;
  room.stop();
  // Refused by a room that is there after all: another node was quicker with the same code.
  return room.state().revision > 0 ? 'taken' : ack;
}

/** Under one code after the other until one was free. */
async function openAnew(
  codes: { readonly length: number; readonly withdrawn: ReadonlySet<string> },
  command: (code: string) => RawCommand,
  parts: NodeParts,
): Promise<LoadedRoom | Refused> {
  for (let attempt = 0; attempt < nodeLimits.codeTriesCount; attempt += 1) {
    const code = freshCode(codes.length);
    const opened = codes.withdrawn.has(code) ? 'taken' : await openUnder(code, command(code), parts);
    if (opened !== 'taken') return opened;
  }
  return acks.noFreeCode;
}

export function createDirectory(parts: NodeParts): Directory {
  const rooms = new Map<string, Promise<LoadedRoom | undefined>>();
  const loaded = new Map<string, LoadedRoom>();
  const withdrawn = new Set<string>();
  const count = createRoomCount(parts.log);

  const load = async (code: string): Promise<LoadedRoom | undefined> => {
    if ((await parts.log.head(code)) === 0) return undefined;
    const room = await loadRoom(code, parts);
    loaded.set(code, room);
    return room;
  };
  const remove = (code: string) => {
    loaded.get(code)?.stop();
    loaded.delete(code);
    rooms.delete(code);
    idleWatch.forget(code);
  };
  const idleWatch = createIdleWatch(parts.clock, loaded, remove);

  return {
    find(code) {
      if (withdrawn.has(code)) return Promise.resolve(undefined);
      // Whoever asks is about to come in: the room is not taken away from under them.
      idleWatch.forget(code);
      // The log says of it what it says to whoever asks anew.
      if (loaded.get(code)?.damaged() === true) remove(code);
      const known = rooms.get(code);
      if (known !== undefined) return known;
      const loading = load(code);
      rooms.set(code, loading);
      const drop = () => void (rooms.get(code) === loading && rooms.delete(code));
      loading.then((room) => room === undefined && drop(), drop);
      return loading;
    },
    async open(command) {
      const length = codeLengthFor(await count.addOne());
      const opened = await openAnew({ length, withdrawn }, command, parts);
      if ('ok' in opened) {
        count.takeOneBack();
        return opened;
      }
      loaded.set(opened.code, opened);
      rooms.set(opened.code, Promise.resolve(opened));
      return opened;
    },
    async withdraw(code) {
      withdrawn.add(code);
      await rooms.get(code)?.catch(() => undefined);
      await loaded.get(code)?.idle();
      remove(code);
    },
    restore(code) {
      withdrawn.delete(code);
      count.forget();
    },
    live: () => loaded.values(),
    async idle() {
      await Promise.all([...loaded.values()].map((room) => room.idle()));
    },
    stop() {
      idleWatch.stop();
      for (const code of [...loaded.keys()]) remove(code);
    },
  };
}
