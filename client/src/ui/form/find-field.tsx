import type { Ref } from 'react';
import styles from './find-field.module.css';

type FindFieldProps = {
  /** Its name, which is its placeholder too: a search says by itself what it is. */
  readonly label: string;
  /** Shorter, where the list around it says what is looked through. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter or arrow down: on to what was found. */
  readonly onDone?: () => void;
  /** Escape. */
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** One slim line to search a list by. */
export function FindField({
  label,
  placeholder = label,
  value,
  onChange,
  onDone,
  onCancel,
  autoFocus = false,
  ref,
}: FindFieldProps) {
  return (
    <input
      ref={ref}
      type="text"
      className={styles.find}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      dir="auto"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- where somebody asked for a search
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const act = { Enter: onDone, ArrowDown: onDone, Escape: onCancel }[event.key];
        if (act === undefined) return;
        event.preventDefault();
        act();
      }}
    />
  );
}
