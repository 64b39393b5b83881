import { nodeLimits } from './limits.ts';

/** The two clocks of a process. How they are used is told in `decisions/0002-whose-time-it-is.md`. */
export type ProcessClock = {
  /** The calendar's time, epoch milliseconds: what the operating system believes, forward and back. */
  readonly wallMs: () => number;
  readonly monotonicMs: () => number;
  /** Monotonic milliseconds at which the process began to serve. */
  readonly startedMs: number;
  /** What to add to monotonic time for the wall's, as of the last look. */
  readonly offsetMs: () => number;
  /** For how long both clocks have gone on together: since the start, a sleep, or a jump of the wall. */
  readonly steadyMs: () => number;
  /** Looks at the wall beside the monotonic clock. */
  look(): void;
  /** Calls back when the wall had jumped forward. Returns the way to stop. */
  onJump(listener: () => void): () => void;
};

export function createProcessClock(
  readWallMs: () => number = Date.now,
  monotonicMs: () => number = () => performance.now(),
): ProcessClock {
  // The wall first: a pause between the two makes the offset too small for one look, never too large for good.
  const measure = () => {
    const wallMs = readWallMs();
    const atMs = monotonicMs();
    return { offsetMs: wallMs - atMs, atMs };
  };
  const startedMs = monotonicMs();
  const listeners = new Set<() => void>();
  let seen = measure();
  let steadySinceMs = startedMs;
  return {
    wallMs: readWallMs,
    monotonicMs,
    startedMs,
    offsetMs: () => seen.offsetMs,
    steadyMs: () => monotonicMs() - steadySinceMs,
    look() {
      const before = seen;
      seen = measure();
      const jumpedMs = seen.offsetMs - before.offsetMs;
      const hasSlept = seen.atMs - before.atMs > nodeLimits.clockPauseMs;
      if (hasSlept || Math.abs(jumpedMs) > nodeLimits.clockJumpMs) steadySinceMs = seen.atMs;
      if (jumpedMs > nodeLimits.clockJumpMs) for (const listener of listeners) listener();
    },
    onJump(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Has the clock look every second. Returns the way to stop. */
export function watchClock(clock: Pick<ProcessClock, 'look'>): () => void {
  const timer = setInterval(clock.look, nodeLimits.clockLookMs);
  timer.unref();
  return () => clearInterval(timer);
}

export type RoomClock = {
  readonly now: () => number;
  /** An entry bears this time: the room's clock never runs behind it. */
  readonly saw: (at: number) => void;
};

/**
 * A room's clock: it follows the wall forward and never back, and is never behind the newest entry of the log, whatever
 * node wrote that. `aheadMs` is what the room's log says it is ahead of the wall.
 */
export function createRoomClock(
  clock: Pick<ProcessClock, 'monotonicMs' | 'offsetMs'>,
  lastAt: number,
  aheadMs: () => number = () => 0,
): RoomClock {
  let offsetMs = Number.NEGATIVE_INFINITY;
  let newestAt = lastAt;
  const saw = (at: number) => {
    newestAt = Math.max(newestAt, at);
    offsetMs = Math.max(offsetMs, at - clock.monotonicMs());
  };
  saw(lastAt);
  return {
    now() {
      offsetMs = Math.max(offsetMs, clock.offsetMs() + aheadMs());
      return Math.max(newestAt, Math.floor(clock.monotonicMs() + offsetMs));
    },
    saw,
  };
}
