import { useMemo } from 'react';
import { standing } from '../../../../shared/features/floor/order.ts';
import { placeSentence, reasonSentences, waitSentence, type PlaceInLine } from './place-sentence.ts';
import type { PublicHand } from './records.ts';
import { humanWait } from './wait.ts';
import styles from './your-place.module.css';

type YourPlaceProps = {
  readonly label: string;
  readonly ownHandId: string;
  readonly hands: readonly PublicHand[];
  readonly onDeck: boolean;
  /** Told by the server where the hand is beyond those that everybody sees. */
  readonly placeInQueue: number | undefined;
  /** Said instead of a wait to whoever is next. */
  readonly onDeckBody: string;
  readonly meanSeconds: number;
  /** Replaces the wait while nobody is called. */
  readonly pause: string | undefined;
};

/** Place, reason and wait, computed here from what everybody sees; it is read aloud when it changes. */
export function YourPlace({
  label,
  ownHandId,
  hands,
  onDeck,
  onDeckBody,
  placeInQueue,
  meanSeconds,
  pause,
}: YourPlaceProps) {
  const line = useMemo(() => lineOf(ownHandId, hands, onDeck, placeInQueue), [ownHandId, hands, onDeck, placeInQueue]);
  return (
    <section className={styles.place} role="status" aria-label={label}>
      {line === undefined ? null : (
        <>
          <p className={styles.first}>{placeSentence(line)}</p>{' '}
          {line.exact && !line.onDeck ? <p>{reasonSentences(line.ahead).join(' ')}</p> : null}{' '}
          <p>{pause ?? (onDeck ? onDeckBody : waitSentence(humanWait(line.place, meanSeconds)))}</p>
        </>
      )}
    </section>
  );
}

function lineOf(
  ownHandId: string,
  hands: readonly PublicHand[],
  onDeck: boolean,
  placeInQueue: number | undefined,
): PlaceInLine | undefined {
  const found = standing(Object.fromEntries(hands.map((hand) => [hand.id, hand])), ownHandId);
  if (found !== undefined) return { exact: true, place: found.place, ahead: found.ahead, onDeck };
  return placeInQueue === undefined ? undefined : { exact: false, place: placeInQueue };
}
