import type { OwnTurnRecord } from '../../../../../shared/features/floor/records.ts';
import { Sign } from '../../../ui/sign.tsx';
import { turnColourStyle } from '../../../ui/turn-colour.ts';
import { ConnectionBanner } from '../../../surfaces/phone/connection-banner.tsx';
import { attendeeTexts } from '#texts/surfaces/phone';
import styles from './turn-waits.module.css';

/**
 * The call itself, from what a phone loads first: for a page that was opened, or lost its network, so late that the
 * rest of the turn's screen is not here yet. What to raise in the hall needs nothing more.
 */
export function TurnWaits({ turn: { sign } }: { readonly turn: OwnTurnRecord }) {
  return (
    <main className={styles.page} style={turnColourStyle(sign.colour)}>
      <div className={styles.screen}>
        <Sign sign={sign} size="huge" />
        <div className={styles.side}>
          <h1 className={styles.title}>{attendeeTexts.calledTitle}</h1>
          <p aria-busy="true">{attendeeTexts.loading}</p>
          <ConnectionBanner keeps="floor" />
        </div>
      </div>
    </main>
  );
}
