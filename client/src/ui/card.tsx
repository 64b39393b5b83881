import type { ReactNode } from 'react';
import styles from './card.module.css';
import { cx } from './cx.ts';

type CardProps = {
  readonly children: ReactNode;
  /** `section` with a label becomes a region. */
  readonly as?: 'div' | 'section';
  readonly labelledBy?: string | undefined;
  readonly tone?: 'card' | 'sunk';
  readonly className?: string | undefined;
};

export function Card({ as: Element = 'div', ...props }: CardProps) {
  return (
    <Element
      className={cx(styles.card, styles[props.tone ?? 'card'], props.className)}
      aria-labelledby={props.labelledBy}
    >
      {props.children}
    </Element>
  );
}
