import { useLectern } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './cue.module.css';
import { speakerCueTexts as texts } from '#texts/features/cue/speaker';

/** A line that staff wrote to the speaker: read out where it comes, and gone with its reason. */
export function SpeakerCue() {
  const text = useLectern((state) => state.staff.cue?.text);
  return (
    <div className={styles.place} role="status" aria-label={texts.region}>
      {text === undefined ? null : (
        <p className={styles.cue}>
          <Words>{text}</Words>
        </p>
      )}
    </div>
  );
}
