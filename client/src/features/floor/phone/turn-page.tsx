// chunk: turn
import { useEffect, useRef, type ReactNode } from 'react';
import type { OwnTurnRecord } from '../../../../../shared/features/floor/records.ts';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import { Words } from '../../../ui/words/words.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { ConnectionBanner } from '../../../surfaces/phone/connection-banner.tsx';
import { Later } from '../../../surfaces/phone/later.tsx';
import { MissedCommands } from '../../../surfaces/phone/missed-commands.tsx';
import { ShowsAside } from '../../../surfaces/phone/shows-on-top.tsx';
import type { AskedQuestion } from './situation.ts';
import { attendeeTexts } from '#texts/surfaces/phone';
import styles from './turn-screen.module.css';

type TurnPageProps = {
  readonly turn: OwnTurnRecord;
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

/** A title that takes two lines of a small phone. */
const longChars = 16;

/** Accepted and on air: the same picture as when called, but a page one can leave and come back to. */
export function TurnPage({ turn, title, body, step = title, dense = false, asking = false, children }: TurnPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; whoever reads by ear goes on at the new sentence.
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <main className={styles.page} style={turnColourStyle(turn.sign.colour)}>
      <div className={cx(styles.screen, dense && styles.dense, asking && styles.asking)}>
        <Numeral turn={turn} />
        <div className={styles.side}>
          <h1
            ref={heading}
            className={cx(styles.title, dense && title.length > longChars && styles.long)}
            tabIndex={-1}
          >
            {title}
          </h1>
          {body === '' ? null : <p>{body}</p>}
          <ShowsAside busy="turn" />
          {children}
        </div>
      </div>
    </main>
  );
}

type AskedWordsProps = { readonly topic: string | undefined; readonly question: AskedQuestion | undefined };

/** The question one is here to ask, in one's own words, to read from. */
export function AskedWords({ topic, question }: AskedWordsProps) {
  if (topic === undefined || question === undefined) return null;
  return (
    <p>
      <Words lines={6}>{topic}</Words>
    </p>
  );
}

export function Numeral({ turn }: { readonly turn: OwnTurnRecord }) {
  return (
    <div className={styles.numeral}>
      <Sign sign={turn.sign} size="huge" />
    </div>
  );
}

export function Outcome({ command }: { readonly command: CommandRunner }) {
  return (
    <div className={styles.outcome}>
      <p role="status">{command.busy ? attendeeTexts.sending : (command.refused?.message ?? '')}</p>
      <ConnectionBanner keeps="floor" />
      <Later part="KeepsNothing" />
      <MissedCommands />
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
