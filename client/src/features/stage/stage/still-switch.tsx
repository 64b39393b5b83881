import { useStillness } from '../../../ui/motion/use-stillness.ts';
import { chooseStill, useStageStillness } from './stillness.ts';
import styles from './still-switch.module.css';
import { stillTexts as texts } from '#texts/features/stage/stage';

/** Stops all motion of this screen, and lets it go on (R5). Where the device asks for it there is nothing to choose. */
export function StillSwitch() {
  const asked = useStillness();
  const still = useStageStillness();
  return (
    <button
      type="button"
      className={styles.switch}
      aria-pressed={still}
      disabled={asked}
      title={asked ? texts.asked : texts.says}
      onClick={() => chooseStill(!still)}
    >
      {texts.still}
    </button>
  );
}
