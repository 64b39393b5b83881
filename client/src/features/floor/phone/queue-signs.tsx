import { useId, useRef, type ReactElement } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { PublicHand } from '../records.ts';
import { floorTexts } from '#texts/features/floor';
import { useMovingItems } from '../../../ui/motion/use-moving-items.ts';
import styles from './queue-signs.module.css';

/** More than a phone can usefully show; the rest is counted. */
const shownCount = 24;

export type HandStandProps = {
  readonly hand: PublicHand;
  readonly own: boolean;
  /** The id of the hand's words. */
  readonly describedBy: string;
};

type QueueSignsProps = {
  readonly hands: readonly PublicHand[];
  readonly total: number;
  readonly deckHandId: string | undefined;
  readonly ownHandIds: readonly string[];
  /** What one can do about a hand, at the end of its row. */
  readonly stand: (props: HandStandProps) => ReactElement | null;
};

/** The queue for everybody: signs in their order, with as much as each person chose to show. */
export function QueueSigns({ hands, total, deckHandId, ownHandIds, stand }: QueueSignsProps) {
  const list = useRef<HTMLOListElement>(null);
  useMovingItems(list, hands);
  if (total === 0)
    return (
      <div className={styles.empty}>
        <p>{floorTexts.nobodyWaits}</p>
        <p>{floorTexts.nobodyWaitsMore}</p>
      </div>
    );
  const shown = hands.slice(0, shownCount);
  const left = Math.max(0, total - shown.length);
  return (
    <>
      <ol ref={list} className={styles.list} role="list" aria-label={floorTexts.queueName}>
        {shown.map((hand) => (
          <QueueSign
            key={hand.id}
            hand={hand}
            onDeck={hand.id === deckHandId}
            own={ownHandIds.includes(hand.id)}
            stand={stand}
          />
        ))}
      </ol>
      {left > 0 ? <p className={styles.more}>{floorTexts.andMore(left)}</p> : null}
    </>
  );
}

type QueueSignProps = {
  readonly stand: QueueSignsProps['stand'];
  readonly hand: PublicHand;
  readonly onDeck: boolean;
  readonly own: boolean;
};

function QueueSign({ hand, onDeck, own, stand: Stand }: QueueSignProps) {
  const topicId = useId();
  const note = onDeck ? floorTexts.onDeck : hand.placed === true ? floorTexts.placedByModerator : undefined;
  const kind = floorTexts.kinds[hand.kind];
  return (
    <li data-hand={hand.id} className={cx(styles.item, hand.topic !== undefined && styles.stands, own && styles.own)}>
      <Sign sign={hand.sign} size="s" />
      <div className={styles.words}>
        {hand.name === undefined && !own ? null : (
          <span className={styles.name}>
            {own ? (
              floorTexts.you
            ) : (
              <Words translate="no" lines={1}>
                {hand.name ?? ''}
              </Words>
            )}
          </span>
        )}
        {kind === undefined ? null : <span className={styles.note}>{kind}</span>}
        {hand.topic === undefined ? null : (
          <span id={topicId} className={styles.topic}>
            <Words>{hand.topic}</Words>
          </span>
        )}
        {note === undefined ? null : <span className={cx(styles.note, onDeck && styles.next)}>{note}</span>}
      </div>
      <Stand hand={hand} own={own} describedBy={topicId} />
    </li>
  );
}
