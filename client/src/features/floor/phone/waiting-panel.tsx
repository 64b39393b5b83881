import { useMemo, type ReactNode } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { placeAmong } from '../../../../../shared/features/floor/queue/order.ts';
import { drawLine, humanWait, type PlaceInLine } from './place-in-line.ts';
import type { PublicHand } from '../records.ts';
import { cx } from '../../../ui/cx.ts';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { floorTexts, handTexts, placeSentence, reasonSentences, waitSentence } from '#texts/features/floor';
import type { Situation } from './situation.ts';
import styles from './waiting-panel.module.css';

type WaitingPanelProps = {
  readonly situation: Extract<Situation, { readonly is: 'waiting' }>;
  readonly room: RoomRecord;
  readonly hands: readonly PublicHand[];
  readonly queue: QueueRecord | undefined;
  /** What else is to be said about the place, such as whether the time will do. */
  readonly children: ReactNode;
};

/** After the hand is up the page goes quiet: place, reason, wait. */
export function WaitingPanel({ situation: { hand, onDeck }, room, hands, queue, children }: WaitingPanelProps) {
  const placeInQueue = useRoom((state) => state.personal.placeInQueue);
  const muted = useRoom((state) => state.personal.muted === true);
  const rule = queue?.rule;
  const line = useMemo(
    () => lineOf(hand.id, hands, onDeck, placeInQueue, rule),
    [hand.id, hands, onDeck, placeInQueue, rule],
  );
  return (
    <>
      {muted ? <Notice tone="warn">{handTexts.muted}</Notice> : null}
      <section className={cx(styles.hand, onDeck && styles.onDeck)}>
        <Sign sign={hand.sign} size="l" />
        <div className={styles.words}>
          <section className={styles.place} role="status" aria-label={handTexts.yourPlace}>
            {line === undefined ? null : (
              <>
                <p className={styles.first}>{placeSentence(line)}</p>{' '}
                {line.exact && !line.onDeck ? <p>{reasonSentences(line.ahead).join(' ')}</p> : null}{' '}
                <p>{pauses[room.phase] ?? waitOf(line, onDeck, queue?.meanSeconds ?? 0)}</p> {children}
              </>
            )}
          </section>
        </div>
      </section>
    </>
  );
}

/** Said instead of a wait, while nobody is called. */
const pauses: { readonly [phase in RoomRecord['phase']]?: string } = {
  doors: handTexts.waitsForLive,
  break: handTexts.waitsForBreak,
};

function waitOf(line: PlaceInLine, onDeck: boolean, meanSeconds: number): string {
  if (onDeck) return handTexts.onDeckBody;
  if (line.exact && line.undrawn === true) return floorTexts.drawDecides;
  return waitSentence(humanWait(line.place, meanSeconds));
}

/** Computed here from what everybody sees; `placeInQueue` is the server's word beyond that. */
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
