import { useDeferredValue, useState, type Ref } from 'react';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { QueueNotes } from './queue-notes.tsx';
import type { Floor, StaffHand } from '../../records.ts';
import { useMovingItems } from '../../../../ui/motion/use-moving-items.ts';
import { Button } from '../../../../ui/button.tsx';
import { FindField } from '../../../../ui/form/find-field.tsx';
import { AddHand } from './add-hand.tsx';
import { focusNeighbour, useKeptFocus } from './focus.ts';
import { matchesSearch } from './facts.ts';
import { QueueItem } from './queue-item.tsx';
import type { QueueItemProps } from './queue-item-buttons.tsx';
import styles from './queue-panel.module.css';
import { queueTexts } from '#texts/features/floor/console';

/** Drawn at once; the rest follows on demand, so that a queue of thousands stays quick. */
const pageCount = 50;

type QueuePanelProps = {
  readonly hands: readonly StaffHand[];
  readonly queue: QueueRecord | undefined;
  readonly floor: Floor;
  readonly deckHandId: string | undefined;
  readonly screened: boolean;
  readonly fair: boolean;
  readonly find: Ref<HTMLInputElement>;
  readonly askRemoval: QueueItemProps['askRemoval'];
  readonly onCall: (handId: string) => void;
  readonly onPlacedLow: () => void;
};

const isMain = ({ kind }: StaffHand) => kind === 'speak';

/** Follow-ups and points of order have their own place: hands are moved among the others. */
function neighboursIn(hands: readonly StaffHand[]) {
  const movable = hands.filter(isMain);
  return (hand: StaffHand, step: number) => (isMain(hand) ? movable[movable.indexOf(hand) + step]?.id : undefined);
}

export function QueuePanel(panel: QueuePanelProps) {
  const { hands, queue, floor, deckHandId, screened, fair, find, askRemoval, onCall, onPlacedLow } = panel;
  const [search, setSearch] = useState('');
  const [shownCount, setShownCount] = useState(pageCount);
  const [adding, setAdding] = useState(false);
  const wanted = useDeferredValue(search);
  const list = useKeptFocus(hands);
  useMovingItems(list, hands);
  const places = hands.map((hand, index) => ({ hand, index })).filter(({ hand }) => matchesSearch(hand, wanted));
  const shown = places.slice(0, shownCount);
  const left = places.length - shown.length;
  const neighbour = neighboursIn(hands);
  return (
    <section className={styles.panel} aria-labelledby="queue-heading">
      <div className={styles.head}>
        <h2 id="queue-heading" className={styles.title}>
          {queueTexts.title} <span className={styles.count}>{queueTexts.count(hands.length)}</span>
        </h2>
        <div className={styles.find}>
          <FindField
            ref={find}
            label={queueTexts.find}
            value={search}
            onChange={setSearch}
            onDone={() => focusNeighbour(1)}
            onCancel={() => {
              setSearch('');
              focusNeighbour(1);
            }}
          />
        </div>
        <Button size="s" onPress={() => setAdding(true)}>
          {queueTexts.add}
        </Button>
      </div>
      {queue === undefined ? null : <QueueNotes queue={queue} floor={floor} hands={hands} />}
      <div className={styles.scroll}>
        {hands.length === 0 ? <p className={styles.empty}>{queueTexts.empty}</p> : null}
        {hands.length > 0 && shown.length === 0 ? (
          <p className={styles.empty} role="status">
            {queueTexts.nothingFound}
          </p>
        ) : null}
        <ol ref={list} className={styles.list} role="list" aria-label={queueTexts.title}>
          {shown.map(({ hand, index }) => (
            <QueueItem
              key={hand.id}
              hand={hand}
              place={index + 1}
              onDeck={hand.id === deckHandId}
              screened={screened}
              above={neighbour(hand, -1)}
              below={neighbour(hand, 1)}
              afterBelow={neighbour(hand, 2)}
              askRemoval={askRemoval}
              onCall={onCall}
              onPlaced={(position) => fair && position > 1 && onPlacedLow()}
            />
          ))}
        </ol>
        {left > 0 ? (
          <Button wide onPress={() => setShownCount(shownCount + pageCount)}>
            {queueTexts.showMore(Math.min(left, pageCount))}
          </Button>
        ) : null}
      </div>
      {adding ? <AddHand onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
