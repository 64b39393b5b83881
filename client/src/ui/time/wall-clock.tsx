import { cx } from '../cx.ts';
import styles from './wall-clock.module.css';

type WallClockProps = {
  /** "1:32", "+0:12", or a number alone. */
  readonly digits: string;
  /** What they count. */
  readonly word: string;
  /** What is left of the whole, 1 to 0. */
  readonly fraction: number;
  readonly phase: 'planned' | 'calm' | 'soon' | 'over';
  readonly paused?: boolean;
  /** `timer` for a time that runs by the second. */
  readonly role?: 'timer';
};

/** A time as high as the box it is put in: digits, a shrinking line and a word. `--lectern-high` and `-wide` are the box's. */
export function WallClock({ digits, word, fraction, phase, paused = false, role }: WallClockProps) {
  return (
    <div className={cx(styles.clock, styles[phase])} role={role} data-phase={phase} data-paused={paused || undefined}>
      <span className={styles.digits} data-length={digits.length} translate="no">
        {digits}
      </span>{' '}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.rest} style={{ transform: `scaleX(${fraction})` }} />
      </span>{' '}
      <span className={styles.word}>{word}</span>
    </div>
  );
}
