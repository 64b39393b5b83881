import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './notice.module.css';

type NoticeProps = {
  readonly children: ReactNode;
  readonly tone?: 'calm' | 'warn' | 'problem';
  /** Buttons at its end. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
};

/** One sentence about what happened. Polite: it never takes the focus and never interrupts. */
export function Notice({ children, tone = 'calm', actions, className }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone], className)}>
      <div className={styles.words} role="status">
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
