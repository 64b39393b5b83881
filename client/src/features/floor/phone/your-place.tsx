import { useMemo, type ReactNode } from 'react';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { placeAmong } from '../../../../../shared/features/floor/queue/order.ts';
import { drawLine, placeSentence, reasonSentences, waitSentence, type PlaceInLine } from '../place-sentence.ts';
import type { PublicHand } from '../records.ts';
import { humanWait } from '../wait.ts';
import { floorTexts } from '#texts/features/floor';
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
  readonly rule: QueueRecord['rule'] | undefined;
  /** What else is to be said about it, such as whether the time will do. */
  readonly children?: ReactNode;
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
  rule,
  children,
}: YourPlaceProps) {
  const line = useMemo(
    () => lineOf(ownHandId, hands, onDeck, placeInQueue, rule),
    [ownHandId, hands, onDeck, placeInQueue, rule],
  );
  return (
    <section className={styles.place} role="status" aria-label={label}>
      {line === undefined ? null : (
        <>
          <p className={styles.first}>{placeSentence(line)}</p>{' '}
          {line.exact && !line.onDeck ? <p>{reasonSentences(line.ahead).join(' ')}</p> : null}{' '}
          <p>{pause ?? (onDeck ? onDeckBody : isUndrawn(line) ? floorTexts.drawDecides : waitOf(line, meanSeconds))}</p>{' '}
          {children}
        </>
      )}
    </section>
  );
}

const isUndrawn = (line: PlaceInLine) => line.exact && line.undrawn === true;
const waitOf = ({ place }: PlaceInLine, meanSeconds: number) => waitSentence(humanWait(place, meanSeconds));

function lineOf(
  ownHandId: string,
  hands: readonly PublicHand[],
  onDeck: boolean,
  placeInQueue: number | undefined,
  rule: QueueRecord['rule'] | undefined,
): PlaceInLine | undefined {
  const byId = Object.fromEntries(hands.map((hand) => [hand.id, hand]));
  const found = placeAmong(byId, ownHandId);
  const key = byId[ownHandId]?.key;
  if (found !== undefined && key !== undefined && rule === 'draw')
    return drawLine(key, found.place, found.ahead, onDeck);
  if (found !== undefined) return { exact: true, place: found.place, ahead: found.ahead, onDeck };
  return placeInQueue === undefined ? undefined : { exact: false, place: placeInQueue };
}
