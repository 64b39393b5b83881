import type { HandStandProps } from '../../features/floor/phone/queue-signs.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import styles from './lane-tabs.module.css';
import { loadQuestions, useChunk } from './chunks.ts';

/** H4: a hand that says what it is about can be stood with, instead of raising the same one. */
export function HandStand({ hand, own, describedBy }: HandStandProps) {
  const stands = useRoom((state) => state.personal.stood?.includes(hand.id) === true);
  const parts = useChunk(loadQuestions);
  if (hand.topic === undefined) return null;
  if (parts === undefined) return <span className={styles.later} />;
  return (
    <parts.Stand
      of="hand"
      id={hand.id}
      stands={stands}
      weight={hand.standing ?? 0}
      own={own}
      describedBy={describedBy}
    />
  );
}
