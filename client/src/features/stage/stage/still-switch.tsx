import { switchedOn, useStillness } from '../../../ui/motion/use-stillness.ts';
import { cx } from '../../../ui/cx.ts';
import operator from '../../../ui/operator.module.css';
import { chooseStill, useStageStillness } from './stillness.ts';
import styles from './still-switch.module.css';
import { stillTexts as texts } from '#texts/features/stage/stage';

/** Stops all motion of this screen, and lets it go on (R5). Where the device or the address asks for it there is nothing to choose. */
export function StillSwitch() {
  const asked = useStillness();
  const still = useStageStillness();
  const why = switchedOn(location.search, 'still') ? texts.byAddress : texts.asked;
  return (
    <button
      type="button"
      className={cx(operator.button, styles.switch)}
      aria-pressed={still}
      disabled={asked}
      title={asked ? why : texts.says}
      onClick={() => chooseStill(!still)}
    >
      {texts.still}
    </button>
  );
}
