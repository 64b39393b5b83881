import { digitsOf } from '../../engine/format.ts';
import styles from './countdown.module.css';
import { cx } from '../cx.ts';
import { uiTexts } from '#texts/ui';
import { useNow } from './use-now.ts';

type CountdownProps = {
  /** Epoch milliseconds of the room's clock. */
  readonly to: number;
  readonly now: () => number;
  /** Said before the time, where it is not a start: "in 12:30". */
  readonly lead?: string;
  readonly className?: string | undefined;
};

/** "Starts in 12:30"; once the time has come "Starting now". */
export function Countdown({ to, now, lead = uiTexts.startsIn, className }: CountdownProps) {
  const left = Math.ceil((to - useNow(500, now)) / 1_000);
  return (
    <div className={cx(styles.countdown, className)} role="timer">
      {left <= 0 ? (
        uiTexts.startsNow
      ) : (
        <>
          {lead}{' '}
          <span className={styles.digits} translate="no">
            {digitsOf(left)}
          </span>
        </>
      )}
    </div>
  );
}
