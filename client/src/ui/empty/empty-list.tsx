import { cx } from '../cx.ts';
import styles from './empty-list.module.css';

type EmptyListProps = {
  /** That nothing is there. */
  readonly words: string;
  /** What each of them will be. */
  readonly more?: string | undefined;
  /** Its rows begin with a sign; else with a number. */
  readonly signed: boolean;
};

const outlines = [0, 1, 2] as const;

/** What will stand in a list, in words and as its outline: still, so that nobody takes it for one that loads. */
export function EmptyList({ words, more, signed }: EmptyListProps) {
  return (
    <div className={styles.empty}>
      <p>{words}</p>
      {more === undefined ? null : <p className={styles.more}>{more}</p>}
      <div className={styles.rows} aria-hidden="true">
        {outlines.map((row) => (
          <span key={row} className={cx(styles.row, signed && styles.signed)} />
        ))}
      </div>
    </div>
  );
}
