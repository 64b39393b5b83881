import { createProcessClock, type ProcessClock } from '../clock.ts';
import { nodeLimits } from '../limits.ts';

export type HandClock = ProcessClock & {
  /** Both clocks go on, looked at all the while. */
  pass(ms: number): void;
  /** The wall alone goes on, or back: it was set, or the machine slept. */
  jump(ms: number): void;
  /** Both go on, but nothing runs: the process was stopped. */
  stop(ms: number): void;
};

/** A process's clocks that go on only when the test says so. Another start: another one, from the same wall. */
export function createHandClock(wall = 1_800_000_000_000, startedMs = 5_000): HandClock {
  let [wallMs, monotonicMs] = [wall, startedMs];
  const clock = createProcessClock(
    () => wallMs,
    () => monotonicMs,
  );
  const stop = (ms: number) => {
    wallMs += ms;
    monotonicMs += ms;
    clock.look();
  };
  return {
    ...clock,
    stop,
    pass(ms) {
      for (let left = ms; left > 0; left -= nodeLimits.clockPauseMs) stop(Math.min(left, nodeLimits.clockPauseMs));
    },
    jump(ms) {
      wallMs += ms;
      clock.look();
    },
  };
}
