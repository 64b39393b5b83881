import type { KeyboardEvent, ReactNode } from 'react';
import { uiTexts } from '#texts/ui';
import { cx } from '../cx.ts';
import styles from './form.module.css';
import { PlainForm } from './plain-form.tsx';

/** How it stands with what a control sends. */
export type Sending = {
  readonly busy?: boolean;
  /** The room's sentence. */
  readonly refused: string | { readonly message: string } | undefined;
};

/** Beside a control: that what it sent is under way, or why the room refused it. */
export function Outcome({ of, className }: { readonly of: Sending; readonly className?: string | undefined }) {
  const sentence = typeof of.refused === 'object' ? of.refused.message : of.refused;
  return (
    <p className={cx(styles.outcome, className)} role="status">
      {of.busy === true ? <span className={styles.sending}>{uiTexts.sending}</span> : (sentence ?? '')}
    </p>
  );
}

type FormProps = {
  /** Enter in a field, or its submit button. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** What it sends; told below the fields. */
  readonly sending?: Sending;
  /** Above its buttons. */
  readonly notice?: ReactNode;
  /** Buttons at its end, the safe one first. */
  readonly actions?: ReactNode;
  /** Escape in one of its fields, beside a button that does the same. */
  readonly onEscape?: () => void;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly className?: string | undefined;
};

/** Fields one below the other; each says itself what is wrong with it. */
export function Form({ onSubmit, onEscape, sending, notice, actions, ...props }: FormProps) {
  const leave = (event: KeyboardEvent) => {
    // While a word is composed, Escape belongs to the composing.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || onEscape === undefined) return;
    event.preventDefault();
    onEscape();
  };
  return (
    <PlainForm
      className={cx(styles.form, notice !== undefined && styles.noticed, props.className)}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      onKeyDown={leave}
      onSubmit={onSubmit}
    >
      {props.children}
      {sending === undefined ? null : <Outcome of={sending} />}
      {actions === undefined ? null : (
        <div className={styles.actions}>
          {notice === undefined ? null : <div className={styles.notice}>{notice}</div>}
          {actions}
        </div>
      )}
    </PlainForm>
  );
}
