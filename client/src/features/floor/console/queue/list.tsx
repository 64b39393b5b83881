import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { StaffHand } from '../../records.ts';
import { useMovingItems } from '../../../../ui/motion/use-moving-items.ts';
import { useHeldOrder } from '../../../../ui/motion/use-held-order.ts';
import { useSteadyPresses } from '../../../../ui/taps/use-steady-presses.ts';
import { Button } from '../../../../ui/button.tsx';
import { EmptyList } from '../../../../ui/empty/empty-list.tsx';
import { useKeptFocus } from '../../../../ui/keys/use-kept-focus.ts';
import { handItems, ignoreHeldKey } from './focus.ts';
import { matchesSearch } from './facts.ts';
import { waysOf } from './moving/moves.ts';
import { useDragging, type Drag } from './moving/use-dragging.ts';
import { useStillScroll } from './moving/use-still-scroll.ts';
import { QueueGap } from './row/gap.tsx';
import { QueueItem } from './row/row.tsx';
import type { QueueHands } from './row/buttons.tsx';
import styles from './panel.module.css';
import { queueTexts } from '#texts/features/floor/console';

/** Drawn at once; the rest follows on demand, so that a queue of thousands stays quick. */
const pageCount = 50;

type QueueListProps = {
  readonly hands: readonly StaffHand[];
  readonly search: string;
  readonly deckHandId: string | undefined;
  readonly screened: boolean;
  readonly rows: QueueHands;
};

const wasSkipped = (was: StaffHand, is: StaffHand): boolean => is.skips > was.skips;

/** First to last. It closes up a moment after somebody was dealt with, and no press goes to what came under it. */
export function QueueList({ hands, search, deckHandId, screened, rows }: QueueListProps) {
  const [shownCount, setShownCount] = useState(pageCount);
  const wanted = useDeferredValue(search);
  const list = useRef<HTMLOListElement>(null);
  const { drag, start } = useDragging(list);
  const held = useHeldOrder(hands, wasSkipped, drag !== undefined);
  useKeptFocus(list, held, { items: handItems });
  useMovingItems(list, held);
  const ways = useMemo(() => waysOf(hands), [hands]);
  const entries = held
    .map((entry, index) => ({ ...entry, place: index + 1 }))
    .filter(({ item }) => matchesSearch(item, wanted));
  const shown = entries.slice(0, shownCount);
  const left = entries.length - shown.length;
  const ids = shown.map(({ item }) => item.id);
  useStillScroll(list, ids);
  const presses = useSteadyPresses(ids);
  return (
    <div className={styles.scroll} {...presses} onKeyDownCapture={ignoreHeldKey}>
      {held.length === 0 ? <EmptyList words={queueTexts.empty} more={queueTexts.emptyMore} signed /> : null}
      {held.length > 0 && shown.length === 0 ? <p className={styles.empty}>{queueTexts.nothingFound}</p> : null}
      <ol ref={list} className={styles.list} role="list" aria-label={queueTexts.title}>
        {shown.map(({ item: hand, place, gone, dealt }, index) =>
          gone ? (
            <QueueGap key={hand.id} hand={hand} place={place} />
          ) : (
            <QueueItem
              key={hand.id}
              hand={hand}
              place={place}
              onDeck={hand.id === deckHandId}
              screened={screened}
              dealt={dealt}
              ways={ways.get(hand.id) ?? ''}
              drop={dropOf(drag, hand.id, shown[index - 1]?.item.id, index === shown.length - 1)}
              dragged={drag?.handId === hand.id}
              hands={rows}
              onDragStart={start}
            />
          ),
        )}
      </ol>
      {left > 0 ? (
        <Button wide className={styles.more} onPress={() => setShownCount(shownCount + pageCount)}>
          {queueTexts.showMore(Math.min(left, pageCount))}
        </Button>
      ) : null}
    </div>
  );
}

/** Where what is dragged would come, as the row sees it: before it, or after it where it is the last. */
function dropOf(drag: Drag | undefined, handId: string, above: string | undefined, isLast: boolean) {
  if (drag === undefined) return undefined;
  if (drag.behind === above) return 'before';
  return isLast && drag.behind === handId ? 'after' : undefined;
}
