import styles from './clock.module.css';
import { digitsOf } from '../../engine/format.ts';
import { cx } from '../cx.ts';
import { uiLimits } from '../limits.ts';
import { uiTexts } from '#texts/ui';
import { useNow } from './use-now.ts';

type ClockProps = {
  /** Absent: the turn has not begun, the clock shows its planned time and stands still. */
  readonly startedAt?: number | undefined;
  readonly secondsPlanned: number;
  /** The turn is interrupted: the clock stands still from here. */
  readonly pausedAt?: number | undefined;
  /** The room's clock (`client.now`); must keep its identity between renders. */
  readonly now: () => number;
  /** m: beside text. l: a card's main figure. huge: scales with the font size around it. */
  readonly size?: 'm' | 'l' | 'huge';
  /** A shrinking line below the digits. */
  readonly line?: boolean;
};

/** What the digits mean. */
export const clockWords = {
  planned: uiTexts.clockPlanned,
  calm: uiTexts.clockLeft,
  soon: uiTexts.clockSoon,
  over: uiTexts.clockOver,
} as const satisfies Readonly<Record<ClockReading['phase'], string>>;

export function Clock({ startedAt, secondsPlanned, pausedAt, now, size = 'm', line = false }: ClockProps) {
  const time = useNow(startedAt === undefined || pausedAt !== undefined ? 0 : 250, now);
  const reading = readClock({ startedAt, secondsPlanned, now: pausedAt ?? time });
  return (
    <div
      className={cx(styles.clock, styles[size], styles[reading.phase])}
      role="timer"
      data-phase={reading.phase}
      data-paused={pausedAt !== undefined || undefined}
    >
      <span className={styles.digits} translate="no">
        {reading.digits}
      </span>{' '}
      <span className={styles.word}>{clockWords[reading.phase]}</span>
      {line ? (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.rest} style={{ transform: `scaleX(${reading.fraction})` }} />
        </span>
      ) : null}
    </div>
  );
}

type ClockReading = {
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
