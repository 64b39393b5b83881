import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../../shared/kernel/limits.ts';
import { expiresAt } from '../../shared/room/views.ts';
import { RoomDamaged, type Log } from '../log/port.ts';
import type { Directory } from './directory.ts';
import { foldOnward } from './load.ts';

export type Sweep = { run(): Promise<void>; stop(): void };

/**
 * Retention: rooms whose time is over are deleted, one after another: a while after the start, when the people of the
 * rooms that were live are back, and every hour.
 */
export function createSweep(
  log: Log,
  directory: Pick<Directory, 'live' | 'withdraw' | 'restore'>,
  now: () => number,
  onFault: (fault: unknown, what: string) => void,
  betweenRoomsMs = 20,
): Sweep {
  /** What was found out about a room holds as long as its log has not grown. */
  const known = new Map<string, { readonly head: number; readonly expiresAt: number | undefined }>();
  let isStopped = false;

  const lookAt = async (room: string): Promise<number | undefined> => {
    for (const host of directory.live()) if (host.code === room) return expiresAt(host.state());
    const head = await log.head(room);
    const before = known.get(room);
    if (before?.head === head) return before.expiresAt;
    const found = expiresAt(await foldOnward(log, room));
    known.set(room, { head, expiresAt: found });
    return found;
  };

  const run = async () => {
    for (const room of await log.rooms()) {
      if (isStopped) return;
      try {
        const end = await lookAt(room);
        if (end !== undefined && end <= now()) {
          await directory.withdraw(room);
          try {
            await log.forget(room);
          } finally {
            directory.restore(room);
          }
          known.delete(room);
        }
      } catch (fault) {
        // A damaged one stays as it is; the log has told the operator.
        if (!(fault instanceof RoomDamaged)) onFault(fault, 'a room could not be swept');
      }
      await sleep(betweenRoomsMs, undefined, { ref: false });
    }
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
