import type { ReactNode, Ref } from 'react';
import styles from './hand-button.module.css';
import { useTapGuard } from './taps/use-tap-guard.ts';

type HandButtonProps = {
  /** The button's name: "Raise hand". */
  readonly children: ReactNode;
  /** A short second line, part of the look only: "sending…". */
  readonly hint?: string | undefined;
  readonly onPress?: () => void;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly submit?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** The one large button of the phone: at least 88 px high, full width, fully round. */
export function HandButton(props: HandButtonProps) {
  const counts = useTapGuard();
  const off = props.disabled === true;
  return (
    <button
      ref={props.ref}
      type={props.submit === true ? 'submit' : 'button'}
      className={styles.hand}
      aria-disabled={off || undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (off || !counts(event)) {
          event.preventDefault();
          return;
        }
        props.onPress?.();
      }}
    >
      <svg className={styles.palm} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0 0V3.8a1.5 1.5 0 0 1 3 0V11m0 0V5.3a1.5 1.5 0 0 1 3 0V12m0 0V8.3a1.5 1.5 0 0 1 3 0v6.2a7 7 0 0 1-7 7h-1.4a6 6 0 0 1-4.6-2.2l-4-5a1.6 1.6 0 0 1 2.4-2.1L8 13.6" />
      </svg>
      <span className={styles.words}>
        {props.children}
        {props.hint === undefined ? null : (
          <span className={styles.hint} aria-hidden="true">
            {props.hint}
          </span>
        )}
      </span>
    </button>
  );
}
