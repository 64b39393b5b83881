import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './unfolds.module.css';

type UnfoldsProps = {
  readonly head: ReactNode;
  /** Undefined where there is nothing more: then nothing unfolds. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A line and what it is about on a second one, both cut where they end; pressed, they are read whole. */
export function Unfolds({ head, children, className }: UnfoldsProps) {
  if (children === undefined) return <p className={cx(styles.alone, className)}>{head}</p>;
  return (
    <details className={cx(styles.unfolds, className)}>
      <summary className={styles.lines}>
        <span className={styles.head}>{head}</span> <span className={styles.more}>{children}</span>
      </summary>
    </details>
  );
}
