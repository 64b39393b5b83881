import { agendaOf, currentSegment, minutesLeft } from '../records.ts';
import { timeWords } from '#texts/features/agenda';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './segment.module.css';

const lookEveryMs = 5_000;

/** What the room is at, and how long it may take; nothing where the host planned nothing. */
export function SpeakerSegment() {
  const client = useRoomClient();
  const now = useNow(lookEveryMs, client.now);
  const segment = currentSegment(agendaOf(useRoom((state) => state.view.agenda)));
  if (segment === undefined) return null;
  const left = minutesLeft(segment.endsAt, now);
  return (
    <p className={styles.segment}>
      <Words lines={1}>{segment.title}</Words>
      {left === undefined ? null : <span className={styles.left}>{timeWords(left)}</span>}
    </p>
  );
}
