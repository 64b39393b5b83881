import { useRoom } from '../../engine/react/room-context.tsx';
import { QueueSigns, type HandStandProps } from '../../features/floor/phone/queue-signs.tsx';
import type { Deck, PublicHand } from '../../features/floor/records.ts';
import { later } from '../../ui/loading/later.tsx';
import styles from './lanes.module.css';
import { loadQuestions, loadTogether } from './loads.ts';

const DrawNotes = later(loadTogether, 'DrawNotes');
const QueueNotes = later(loadTogether, 'QueueNotes');
const Stand = later(loadQuestions, 'Stand', <span className={styles.later} />);
const StandHead = later(loadQuestions, 'StandHead', <span className={styles.laterHead} />);

export type QueuePlace = {
  readonly hands: readonly PublicHand[];
  readonly deck: Deck | undefined;
  readonly ownHandIds: readonly string[];
  /** How many wait, of whom `hands` may be the first. */
  readonly total: number;
};

/** Everybody who waits, with what is to be said about their order. */
export function Queue({ hands, deck, ownHandIds, total }: QueuePlace) {
  const isStoodWith = hands.some(({ id, topic }) => topic !== undefined && !ownHandIds.includes(id));
  return (
    <>
      <QueueNotes />
      {isStoodWith ? <StandHead /> : null}
      <QueueSigns hands={hands} total={total} deckHandId={deck?.handId} ownHandIds={ownHandIds} stand={HandStand} />
      <DrawNotes />
    </>
  );
}

/** H4: a hand that says what it is about can be stood with, instead of raising the same one. */
function HandStand({ hand, own, describedBy }: HandStandProps) {
  const stands = useRoom((state) => state.personal.stood?.includes(hand.id) === true);
  if (hand.topic === undefined) return null;
  return (
    <Stand
      of="hand"
      id={hand.id}
      stands={stands}
      weight={hand.standing ?? 0}
      own={own}
      describedBy={describedBy}
      words={hand.topic}
    />
  );
}
