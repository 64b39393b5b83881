import { agendaOf, currentSegment, minutesLeft } from '../records.ts';
import { timeWords } from '#texts/features/agenda';
import { number } from '../../../engine/format.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { WallClock } from '../../../ui/time/wall-clock.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './segment.module.css';
import { speakerAgendaTexts as texts } from '#texts/features/agenda/speaker';

const lookEveryMs = 5_000;

function useSegment() {
  const client = useRoomClient();
  const now = useNow(lookEveryMs, client.now);
  const segment = currentSegment(agendaOf(useRoom((state) => state.view.agenda)));
  return { segment, left: minutesLeft(segment?.endsAt, now), leftMs: (segment?.endsAt ?? now) - now };
}

/** What the room is at; nothing where the host planned nothing. */
export function SpeakerSegment() {
  const { segment } = useSegment();
  return segment === undefined ? null : (
    <p className={styles.title}>
      <Words lines={1}>{segment.title}</Words>
    </p>
  );
}

/** How long it may still take. */
export function SpeakerSegmentTime() {
  const { left } = useSegment();
  return left === undefined ? null : <p className={styles.left}>{timeWords(left)}</p>;
}

/** Whether the room is at something that has a planned end. */
export function useHasTime(): boolean {
  return useRoom((state) => currentSegment(agendaOf(state.view.agenda))?.endsAt !== undefined);
}

function wordOf(left: number): string {
  if (left <= 0) return left === -1 ? texts.minuteOver : texts.minutesOver;
  return left === 1 ? texts.minuteLeft : texts.minutesLeft;
}

/** The same as large as the clock of a turn: while the floor is the speaker's, this is their time. */
export function SpeakerTime() {
  const { segment, left, leftMs } = useSegment();
  if (segment === undefined || left === undefined) return null;
  return (
    <WallClock
      digits={left < 0 ? `+${number(-left)}` : number(left)}
      word={wordOf(left)}
      fraction={Math.min(1, Math.max(0, leftMs / (segment.minutes * 60_000)))}
      phase={left > 0 ? 'planned' : 'over'}
    />
  );
}
