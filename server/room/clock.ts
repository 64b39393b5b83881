/** The process's clock: the wall's time at boot plus monotonic time, so that a jump of the wall changes nothing. */
export type ProcessClock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly monotonicMs: () => number;
  /** Monotonic milliseconds at which the process began to serve. */
  readonly startedMs: number;
};

export function createProcessClock(
  wallMs: () => number = Date.now,
  monotonicMs: () => number = () => performance.now(),
): ProcessClock {
  const startedMs = monotonicMs();
  const wallAtStartMs = wallMs();
  return { now: () => Math.floor(wallAtStartMs + monotonicMs() - startedMs), monotonicMs, startedMs };
}

export type RoomClock = {
  readonly now: () => number;
  /** An entry bears this time: the room's clock never runs behind it. */
  readonly saw: (at: number) => void;
};

/** A room's clock: never behind the newest entry of its log, whatever node wrote that. */
export function createRoomClock(clock: Pick<ProcessClock, 'now'>, lastAt: number): RoomClock {
  let aheadMs = Math.max(0, lastAt - clock.now());
  return {
    now: () => clock.now() + aheadMs,
    saw: (at) => {
      aheadMs = Math.max(aheadMs, at - clock.now());
    },
  };
}
