import { useRoom } from '../../../engine/react/room-context.tsx';
import controls from '../../../ui/form/controls.module.css';
import { cx } from '../../../ui/cx.ts';
import styles from './sound.module.css';
import { voiceOf } from '../records.ts';
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
