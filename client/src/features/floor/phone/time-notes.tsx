import { useShallow } from 'zustand/react/shallow';
import { placeAmong } from '../../../../../shared/features/floor/queue/order.ts';
import { reach } from '../../../../../shared/features/floor/queue/time-true.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { itemsOf } from '../../../engine/items.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { isUndrawn } from '../draw-facts.ts';
import { floorOf } from '../records.ts';
import { timeTexts } from '#texts/features/floor/phone';
import styles from './time-notes.module.css';

/** How many will get the floor is reckoned anew so often. */
const reachEveryMs = 10_000;

/** H13: how many of the first `waiting` will get the floor; undefined where no end is planned. */
function useReach(waiting: number): number | undefined {
  const client = useRoomClient();
  const queue = useRoom((state) => state.view.queue);
  const record = useRoom((state) => state.view.now);
  const now = useNow(queue?.endsAt === undefined ? 0 : reachEveryMs, client.now);
  if (queue?.endsAt === undefined) return undefined;
  return reach({
    now,
    endsAt: queue.endsAt,
    meanSeconds: queue.meanSeconds,
    waiting,
    floor: floorOf(record),
  });
}

/** H13: whether the time will do for oneself. */
export function OwnReach() {
  const all = useRoom(useShallow((state) => itemsOf(state.view, 'hand:')));
  const id = useRoom((state) => state.personal.hand?.id);
  const onDeck = useRoom((state) => state.view.deck?.handId === id);
  const beyond = useRoom((state) => state.personal.placeInQueue);
  const drawn = useRoom((state) => state.view.queue?.rule === 'draw');
  const hands = Object.fromEntries(all.map((hand) => [hand.id, hand]));
  const own = hands[id ?? ''];
  const place = placeAmong(hands, id ?? '')?.place ?? beyond;
  const reached = useReach(place ?? 0);
  // Before a draw nobody knows.
  const unknown = drawn && own !== undefined && isUndrawn(own);
  if (place === undefined || reached === undefined || onDeck || unknown) return null;
  return <p>{reached >= place ? timeTexts.ownYes : timeTexts.ownNo}</p>;
}

/** H13: what the whole queue is to know of the time and of its end. */
export function QueueNotes() {
  const queue = useRoom((state) => state.view.queue);
  const isUp = useRoom((state) => state.personal.hand !== undefined);
  const waiting = queue?.total ?? 0;
  const reached = useReach(waiting);
  const notes = [
    waiting > 0 && reached !== undefined ? timeTexts.reach(reached, waiting) : undefined,
    // Whoever has no hand up reads it where the hand was.
    isUp && queue?.closing?.promise === true ? timeTexts.promise : undefined,
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? null : <p className={styles.notes}>{notes.join(' ')}</p>;
}

/** Instead of the hand, where the queue is closed with a promise. */
export function ClosedWithPromise() {
  return <>{timeTexts.promise}</>;
}
