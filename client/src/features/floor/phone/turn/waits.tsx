import type { ReactNode } from 'react';
import type { OwnTurnRecord } from '../../../../../../shared/features/floor/records.ts';
import { Sign } from '../../../../ui/sign.tsx';
import { turnColourStyle } from '../../../../ui/turn-colour.ts';
import { callTexts } from '#texts/features/floor';
import { uiTexts } from '#texts/ui';
import styles from './waits.module.css';

type TurnWaitsProps = {
  readonly turn: OwnTurnRecord;
  /** What is to be known of the way to the room. */
  readonly children: ReactNode;
};

/**
 * The call itself, from what a phone loads first: for a page that was opened, or lost its network, so late that the
 * rest of the turn's screen is not here yet. What to raise in the hall needs nothing more.
 */
export function TurnWaits({ turn: { sign }, children }: TurnWaitsProps) {
  return (
    <main className={styles.page} style={turnColourStyle(sign.colour)}>
      <div className={styles.screen}>
        <Sign sign={sign} size="huge" />
        <div className={styles.side}>
          <h1 className={styles.title}>{callTexts.title}</h1>
          <p aria-busy="true">{uiTexts.loading}</p>
          {children}
        </div>
      </div>
    </main>
  );
}
