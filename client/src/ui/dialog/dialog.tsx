import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './dialog.module.css';
import hidden from '../words/visually-hidden.module.css';
import { forgetTap, isOfOpening, newestTap, readTap, type Opening } from '../taps/taps.ts';
import { turnColourStyle } from '../turn-colour.ts';

export type DialogProps = {
  /** The dialog's name. */
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom, the safe one first. */
  readonly actions?: ReactNode;
  /** Escape or a click beside it; absent: it goes only by its buttons. */
  readonly onClose?: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  /** `screen`: all of it, as when somebody is called. */
  readonly fill?: 'box' | 'screen';
  /** With `screen`: the ground becomes this turn colour. */
  readonly turnColour?: number | undefined;
  /** The id of what is read after the title. */
  readonly describedBy?: string | undefined;
  /** It comes uncalled: no button takes the focus, so that a key meant for what was there before answers nothing. */
  readonly sudden?: boolean;
  /** The title for ears alone, where large things say it to the eye. */
  readonly titleHidden?: boolean;
  /** Called once it is open, to put it elsewhere than in the middle: see `placeBeside`. */
  readonly onShown?: ((dialog: HTMLElement) => void) | undefined;
  readonly className?: string | undefined;
};

/** Modal while it is rendered. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ role = 'dialog', fill = 'box', sudden = false, onClose, turnColour, ...props }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const opening = useRef<Opening>({ at: 0, by: undefined });
  const shown = useRef(props.onShown);
  const titleId = useId();
  // Closed before it leaves the page: the browser gives the focus back only then.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    opening.current = { at: performance.now(), by: newestTap() };
    if (sudden) dialog.focus();
    shown.current?.(dialog);
    return () => dialog.close();
  }, [sudden]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is the twin of a click beside it: onCancel
    <dialog
      ref={element}
      role={role}
      aria-labelledby={titleId}
      aria-describedby={props.describedBy}
      tabIndex={sudden ? -1 : undefined}
      aria-modal="true"
      className={cx(styles.dialog, styles[fill], turnColour !== undefined && styles.coloured, props.className)}
      style={turnColour === undefined ? undefined : turnColourStyle(turnColour)}
      onCancel={(event) => {
        // Closing is the caller's: it stops rendering the dialog.
        event.preventDefault();
        onClose?.();
      }}
      onClickCapture={(event) => {
        if (!isOfOpening(opening.current, readTap(event.nativeEvent))) return;
        event.preventDefault();
        event.stopPropagation();
        forgetTap();
      }}
      onClick={(event) => {
        if (event.target === element.current && fill === 'box') onClose?.();
      }}
    >
      <div className={styles.inside}>
        <h2 id={titleId} className={cx(styles.title, props.titleHidden === true && hidden.hidden)}>
          {props.title}
        </h2>
        {props.children}
        {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
      </div>
    </dialog>
  );
}
