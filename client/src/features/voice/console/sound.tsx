import { useRoom } from '../../../engine/react/room-context.tsx';
import controls from '../../../ui/form/controls.module.css';
import { cx } from '../../../ui/cx.ts';
import { voiceOf } from '../records.ts';
import styles from './sound.module.css';
import { voiceTexts } from '#texts/features/voice/console';

const sectionId = 'speaking-by-phone';

/** To the section, from wherever the sound is told of. */
export function goToSound(): void {
  const section = document.getElementById(sectionId);
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'center' });
}

/** What the sound is for, and how it is switched on: at the stage, by whoever stands there. */
export function ConsoleSound({ isHost }: { readonly isHost: boolean }) {
  const on = useRoom((state) => voiceOf(state.view.voice).sound);
  return (
    <section
      id={sectionId}
      className={cx(controls.group, styles.section)}
      aria-labelledby="sound-heading"
      tabIndex={-1}
    >
      <h2 id="sound-heading" className={controls.heading}>
        {voiceTexts.soundTitle}
      </h2>
      <p className={controls.soft}>{on ? voiceTexts.soundOn : voiceTexts.soundOff}</p>
      <p className={controls.soft}>
        {on ? voiceTexts.tryIt : isHost ? voiceTexts.linkOfHost : voiceTexts.linkOfOthers}
      </p>
      {location.protocol === 'https:' ? null : <p className={controls.soft}>{voiceTexts.insecure}</p>}
    </section>
  );
}

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
