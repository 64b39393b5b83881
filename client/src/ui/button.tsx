import type { ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { useTapGuard } from './taps/use-tap-guard.ts';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary`: the one thing to do here. `plain`: looks like text. */
  readonly kind?: 'primary' | 'quiet' | 'danger' | 'plain';
  readonly size?: 's' | 'm' | 'l';
  /** Stays in the tab order and says that it is off (aria-disabled); a press does nothing. */
  readonly disabled?: boolean | undefined;
  /** Ignores a second tap that follows within `limits.tapGuardMs`. */
  readonly guarded?: boolean;
  /** Says that what it is about came only a moment ago: a pointer's press does nothing then. */
  readonly unread?: (() => boolean) | undefined;
  /** Counts each press: one soon after the other, at one spot, is meant. */
  readonly again?: boolean;
  readonly wide?: boolean;
  readonly submit?: boolean;
  /** Only where the visible text is not enough; must contain it. */
  readonly label?: string | undefined;
  /** Shown where a pointer rests on it: for one that has no text to be seen. */
  readonly tip?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  /** Shown as a key cap and told to assistive technology: one letter. */
  readonly shortcut?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button(props: ButtonProps) {
  const counts = useTapGuard();
  const off = props.disabled === true;
  return (
    <button
      ref={props.ref}
      type={props.submit === true ? 'submit' : 'button'}
      className={cx(
        styles.button,
        styles[props.kind ?? 'quiet'],
        styles[props.size ?? 'm'],
        props.wide === true && styles.wide,
        props.className,
      )}
      aria-disabled={off || undefined}
      aria-label={props.label}
      title={props.tip}
      aria-describedby={props.describedBy}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      data-again={props.again === true || undefined}
      aria-keyshortcuts={props.shortcut}
      onClick={(event) => {
        const unread = event.detail > 0 && props.unread?.() === true;
        if (off || unread || (props.guarded === true && !counts(event))) {
          event.preventDefault();
          return;
        }
        props.onPress?.();
      }}
    >
      {props.children}
      {props.shortcut === undefined ? null : (
        <kbd className={styles.key} translate="no" aria-hidden="true">
          {props.shortcut}
        </kbd>
      )}
    </button>
  );
}
