import { useEffect, useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Sign, type SignProps } from './sign.tsx';
import { turnColourStyle } from './turn-colour.ts';
import { useTapGuard } from './taps/use-tap-guard.ts';
import styles from './turn-page.module.css';

type TurnPageProps = {
  readonly sign: SignProps['sign'];
  readonly title: string;
  readonly body: string;
  /** Moves the focus when it changes; the title, where it is absent. */
  readonly step?: string;
  /** More is to be held in reach than a numeral that fills the screen leaves room for. */
  readonly dense?: boolean;
  /** There are words to read from as well. */
  readonly asking?: boolean;
  readonly children: ReactNode;
};

// A zero as high as a hand has a font of its own. It comes with this screen, which comes with one's hand: whoever is called
// may have no network any more.
globalThis.document?.fonts?.load("1em 'Plenum Plain Zero'", '0').catch(() => undefined);

/** A title that takes two lines of a small phone. */
const longChars = 16;

/** The screen in the colour of one's turn: the same picture as when called, but a page one can leave and come back to. */
export function TurnPage({ sign, title, body, step = title, dense = false, asking = false, children }: TurnPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; whoever reads by ear goes on at the new sentence.
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <main className={styles.page} style={turnColourStyle(sign.colour)}>
      <div className={cx(styles.screen, dense && styles.dense, asking && styles.asking)}>
        <Numeral sign={sign} />
        <div className={styles.side}>
          <h1
            ref={heading}
            className={cx(styles.title, dense && title.length > longChars && styles.long)}
            tabIndex={-1}
          >
            {title}
          </h1>
          {body === '' ? null : <p>{body}</p>}
          {children}
        </div>
      </div>
    </main>
  );
}

export function Numeral({ sign }: Pick<TurnPageProps, 'sign'>) {
  return (
    <div className={styles.numeral}>
      <Sign sign={sign} size="huge" />
    </div>
  );
}

type TurnButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly strong?: boolean;
  /** Stays where it is and says that it is off. */
  readonly off?: boolean;
  readonly describedBy?: string | undefined;
};

/** In the two colours of the turn, whichever they are. */
export function TurnButton({ children, onPress, strong = false, off = false, describedBy }: TurnButtonProps) {
  const counts = useTapGuard();
  return (
    <button
      type="button"
      className={cx(styles.button, strong && styles.strong)}
      aria-disabled={off || undefined}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (!off && counts(event)) onPress();
      }}
    >
      {children}
    </button>
  );
}
