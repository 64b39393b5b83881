import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './tick.module.css';

type TickProps = {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Those that share a name: one of them at a time. */
  readonly oneOf?: string;
  readonly size?: 'm' | 's';
  readonly describedBy?: string;
  readonly className?: string | undefined;
};

/** A box to tick, or one of several choices, with its words; all of it can be pressed. */
export function Tick({ children, checked, onChange, oneOf, size = 'm', describedBy, className }: TickProps) {
  return (
    <label className={cx(styles.tick, styles[size], className)}>
      <input
        type={oneOf === undefined ? 'checkbox' : 'radio'}
        name={oneOf}
        checked={checked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}

type TicksProps = {
  readonly legend: string;
  readonly children: ReactNode;
  readonly describedBy?: string;
  readonly className?: string | undefined;
};

/** Several that belong together, under what they are about. */
export function Ticks({ legend, children, describedBy, className }: TicksProps) {
  return (
    <fieldset className={cx(styles.ticks, className)} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
