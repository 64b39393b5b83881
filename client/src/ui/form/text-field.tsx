import { useId, type HTMLAttributes, type Ref } from 'react';
import { cx } from '../cx.ts';
import { countGraphemes } from './graphemes.ts';
import hidden from '../words/visually-hidden.module.css';
import styles from './text-field.module.css';
import { uiTexts } from '#texts/ui';

type TextFieldProps = {
  readonly label: string;
  /** For ears alone: what stands above says it to the eye. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It is left, by whatever way. */
  readonly onLeave?: () => void;
  readonly hint?: string | undefined;
  /** A sentence; turns the field into its error state. */
  readonly error?: string | undefined;
  /** The most graphemes; the counter appears when a fifth of them is left. Typing is never cut off. */
  readonly maxGraphemes?: number | undefined;
  readonly size?: 'm' | 'l';
  /** Rows of a growing text box; absent: one line. */
  readonly rows?: number | undefined;
  readonly kind?: 'text' | 'password';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly capitals?: 'characters' | 'sentences' | 'words' | 'off';
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly readOnly?: boolean;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

/** True where the text has more graphemes than `max`. */
export function isTooLong(text: string, max: number): boolean {
  return text.length > max && countGraphemes(text) > max;
}

/** Undefined while there is enough room. */
function charactersLeft(value: string, max: number | undefined): number | undefined {
  if (max === undefined) return undefined;
  const left = max - countGraphemes(value);
  return left <= Math.max(5, max / 5) ? left : undefined;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const left = charactersLeft(props.value, props.maxGraphemes);
  const { error } = props;
  const described = [
    props.hint === undefined ? undefined : `${id}-hint`,
    error === undefined ? undefined : `${id}-error`,
    left === undefined ? undefined : `${id}-left`,
  ].filter((part) => part !== undefined);
  const shared = {
    id,
    ref: props.ref,
    className: cx(styles.input, styles[props.size ?? 'm']),
    value: props.value,
    dir: 'auto',
    autoComplete: 'off',
    autoCapitalize: props.capitals ?? 'sentences',
    spellCheck: props.spellCheck ?? true,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    autoFocus: props.autoFocus,
    onBlur: props.onLeave,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  } as const;
  return (
    <div className={styles.field}>
      <label className={props.labelHidden === true ? hidden.hidden : styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.hint === undefined ? null : (
        <p className={styles.hint} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.rows === undefined ? (
        <input
          {...shared}
          type={props.kind ?? 'text'}
          inputMode={props.inputMode}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={props.rows} onChange={(event) => props.onChange(event.target.value)} />
      )}
      {left === undefined ? null : (
        <p className={cx(styles.left, left < 0 && styles.over)} id={`${id}-left`}>
          {left < 0 ? uiTexts.charactersOver(-left) : uiTexts.charactersLeft(left)}
        </p>
      )}
      {error === undefined ? null : (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
