import { useRoom } from '../../../engine/react/room-context.tsx';
import { cx } from '../../../ui/cx.ts';
import styles from './sound.module.css';
import { voiceOf } from '../records.ts';
import { voiceTexts } from '#texts/features/voice/console';

/** Whether the room can hear a phone at all: a fact to be seen at every moment; pressed, what it takes. */
export function SoundChip({ onPress }: { readonly onPress: () => void }) {
  const on = useRoom((state) => voiceOf(state.view.voice).sound);
  return (
    <button type="button" className={cx(styles.chip, on && styles.on)} title={voiceTexts.soundMore} onClick={onPress}>
      <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
        <path d="M3 7.5h3l4-3.5v12l-4-3.5H3z" fill="currentColor" />
        {on ? <path d="M12.8 7a4.2 4.2 0 0 1 0 6M15 4.8a7.4 7.4 0 0 1 0 10.4" /> : <path d="m13 7.5 5 5m0-5-5 5" />}
      </svg>
      {voiceTexts.sound(on)}
    </button>
  );
}
