import type { Busy } from '../../features/shows/phone/asked-chip.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import { itemsOf } from '../../engine/items.ts';
import styles from './shows-on-top.module.css';
import { attendeeTexts } from '#texts/surfaces/phone';
import { loadShows, useChunk } from './chunks.ts';

/** A show of hands is about this very moment: it stands above everything else. */
export function ShowsOnTop() {
  const shows = useChunk(loadShows);
  const isOpen = useRoom(({ view }) => itemsOf(view, 'show:').some(({ state }) => state === 'open'));
  if (shows !== undefined) return <shows.AnswerShows />;
  return isOpen ? (
    <p className={styles.still} aria-busy="true">
      {attendeeTexts.loading}
    </p>
  ) : null;
}

/** The same, beside what fills the screen (S4). */
export function ShowsAside({ busy }: { readonly busy: Busy }) {
  const shows = useChunk(loadShows);
  return shows === undefined ? null : <shows.AskedChip busy={busy} />;
}
