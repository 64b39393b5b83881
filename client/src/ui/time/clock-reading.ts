import { digitsOf } from '../../engine/format.ts';
import { uiLimits } from '../limits.ts';

export type ClockReading = {
  readonly phase: 'planned' | 'calm' | 'soon' | 'over';
  /** "1:32"; past the end "+0:12" */
  readonly digits: string;
  /** What is left of the planned time, 1 to 0. */
  readonly fraction: number;
};

/** What the clock of a turn shows at `now`; before the turn starts, the time it will have. */
export function readClock(turn: {
  readonly startedAt: number | undefined;
  readonly secondsPlanned: number;
  readonly now: number;
}): ClockReading {
  if (turn.startedAt === undefined) return { phase: 'planned', digits: digitsOf(turn.secondsPlanned), fraction: 1 };
  const leftMs = turn.startedAt + turn.secondsPlanned * 1_000 - turn.now;
  if (leftMs <= 0) return { phase: 'over', digits: `+${digitsOf(Math.floor(-leftMs / 1_000))}`, fraction: 0 };
  // Another device's clock may be a little ahead: never show more than was planned.
  const left = Math.min(Math.ceil(leftMs / 1_000), turn.secondsPlanned);
  return {
    phase: left <= uiLimits.clockSoonSeconds ? 'soon' : 'calm',
    digits: digitsOf(left),
    fraction: Math.min(1, leftMs / (turn.secondsPlanned * 1_000)),
  };
}
