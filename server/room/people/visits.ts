import type { Log } from '../../log/port.ts';
import type { ProcessClock } from '../clock.ts';
import { nodeLimits } from '../limits.ts';

/** When rooms were last visited: the time alone, nothing of who it was (L2). */
export type Visits = {
  /** Somebody comes, is there or goes. */
  seen(room: string): void;
  /** When somebody was there last, by the wall, as far as this process saw it. */
  readonly of: (room: string) => number | undefined;
  forget(room: string): void;
};

/** The name of the mark beside a room's log. */
export const visitedMark = 'visited';

export function createVisits(
  log: Pick<Log, 'marks' | 'mark'>,
  clock: Pick<ProcessClock, 'wallMs' | 'monotonicMs'>,
  onFault: (fault: unknown, what: string) => void,
): Visits {
  const seen = new Map<string, { wallMs: number; lookedMs: number }>();

  /** At most once an hour, also across a restart: what was written before is looked at first. */
  const write = async (room: string, wallMs: number) => {
    const before = (await log.marks(room))[visitedMark];
    const isFresh = before !== undefined && before <= wallMs && wallMs - before < nodeLimits.visitMarkEveryMs;
    if (!isFresh) await log.mark(room, { [visitedMark]: Math.round(wallMs) });
  };

  return {
    seen(room) {
      const wallMs = clock.wallMs();
      const nowMs = clock.monotonicMs();
      const known = seen.get(room);
      if (known !== undefined && nowMs - known.lookedMs < nodeLimits.visitMarkEveryMs) {
        known.wallMs = wallMs;
        return;
      }
      seen.set(room, { wallMs, lookedMs: nowMs });
      write(room, wallMs).catch((fault: unknown) => onFault(fault, 'a visit could not be written down'));
    },
    of: (room) => seen.get(room)?.wallMs,
    forget: (room) => void seen.delete(room),
  };
}
