import { useLectern } from '../../../engine/react/room-context.tsx';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import styles from './cue.module.css';
import { speakerCueTexts as texts } from '#texts/features/cue/speaker';

/**
 * A line that staff wrote to the speaker: read out where it comes, and gone with its reason. It lies over what stands
 * there else, so that nothing moves for it.
 */
export function SpeakerCue() {
  const text = useLectern((state) => state.staff.cue?.text);
  return (
    <div className={cx(styles.place, text !== undefined && styles.there)} role="status" aria-label={texts.region}>
      {text === undefined ? null : (
        <Fit className={styles.cue} least={0.026} most={0.05}>
          <FitText gives>{text}</FitText>
        </Fit>
      )}
    </div>
  );
}
