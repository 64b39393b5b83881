import type { StaffView } from '../../../../shared/room/records.ts';
import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { showTexts } from '#texts/features/shows/console';
import { consoleTexts } from '#texts/surfaces/console';
import { showsOf } from '../../features/shows/records.ts';
import { Words } from '../../ui/words/words.tsx';
import styles from './asked-now.module.css';

/** What the whole room is asked just now, whichever tab is open; pressed, the way there. */
export function AskedNow({ onPress }: { readonly onPress: () => void }) {
  const prompt = useRoom((state) => openShow(state.staff)?.prompt);
  const answered = useRoom((state) => openShow(state.staff)?.answered);
  if (prompt === undefined) return null;
  return (
    <section className={styles.place} aria-label={showTexts.title}>
      <button type="button" className={styles.asked} title={prompt} onClick={onPress}>
        <span className={styles.what}>{consoleTexts.askedNow}</span> <Words lines={1}>{prompt}</Words>{' '}
        <span className={styles.count}>{number(answered ?? 0)}</span>
      </button>
    </section>
  );
}

const openShow = (staff: StaffView) => showsOf(staff).find((show) => show.state === 'open');
