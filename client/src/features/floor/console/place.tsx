import type { ReactElement } from 'react';
import { cx } from '../../../ui/cx.ts';
import styles from './place.module.css';

type PlaceProps = {
  readonly words: string;
  readonly className?: string | undefined;
  /** The button itself; none while it can do nothing. */
  readonly children?: ReactElement | null;
};

/**
 * A button's own place, which no other one takes. While it can do nothing it is drawn faintly there, so that no hole opens
 * where it will be: to the eye alone, as for whoever hears or tabs through the page there is no button then.
 */
export function Place({ words, className, children }: PlaceProps) {
  return (
    children ?? (
      <span className={cx(styles.faint, className)} aria-hidden="true">
        {words}
      </span>
    )
  );
}
