import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import operator from '../../../ui/operator.module.css';
import styles from './sound.module.css';

type StageSoundMenuProps = {
  readonly text: string;
  /** Only where the text is not enough; contains it. */
  readonly name?: string;
  readonly mark?: ReactNode;
  readonly choices: readonly { readonly text: string; readonly choose: () => void }[];
  /** Somebody is at this screen's keyboard or mouse. */
  readonly stirred: boolean;
};

/** How it is with the sound, in a few words; pressed, what can be done about it. */
export function StageSoundMenu({ text, name, mark, choices, stirred }: StageSoundMenuProps) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Nobody is there any more to choose.
  useEffect(() => {
    if (!stirred) setOpen(false);
  }, [stirred]);
  useEffect(() => {
    const element = whole.current;
    if (!open || element === null) return undefined;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    element.addEventListener('focusout', leave);
    element.addEventListener('keydown', escape);
    return () => {
      element.removeEventListener('focusout', leave);
      element.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div ref={whole}>
      <button
        ref={button}
        type="button"
        className={cx(operator.button, styles.mark)}
        aria-label={name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {mark}
        {text}
      </button>
      {open ? (
        <div className={styles.choices}>
          {choices.map((choice) => (
            <button key={choice.text} type="button" className={operator.button} onClick={choice.choose}>
              {choice.text}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
