import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '../../shared/kernel/limits.ts';
import { expiresAt } from '../../shared/room/views.ts';
import type { Log } from '../log/port.ts';
import type { Directory } from './directory.ts';
import { foldOnward } from './load.ts';

export type Sweep = { run(): Promise<void>; stop(): void };

/** Retention: rooms whose time is over are deleted, one after another, at the start and every hour. */
export function createSweep(
  log: Log,
  directory: Pick<Directory, 'withdraw' | 'restore'>,
  now: () => number,
  onFault: (fault: unknown, what: string) => void,
  betweenRoomsMs = 20,
): Sweep {
  /** What was found out about a room holds as long as its log has not grown. */
  const known = new Map<string, { readonly head: number; readonly expiresAt: number | undefined }>();
  let isStopped = false;

  const lookAt = async (room: string): Promise<number | undefined> => {
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
          await log.forget(room);
          directory.restore(room);
          known.delete(room);
        }
      } catch (fault) {
        onFault(fault, 'a room could not be swept');
      }
      await sleep(betweenRoomsMs, undefined, { ref: false });
    }
  };

  const timer = setInterval(
    () => void run().catch((fault: unknown) => onFault(fault, 'the sweep stopped')),
    limits.roomSweepMs,
  );
  timer.unref();
  return {
    run,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
