import { agendaOf, currentSegment, minutesLeft } from '../../features/agenda/records.ts';
import { timeWords } from '../../features/agenda/time-words.ts';
import { useRoom, useRoomClient } from '../../in-room/room-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Words } from '../../ui/words.tsx';
import styles from './speaker-segment.module.css';

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
