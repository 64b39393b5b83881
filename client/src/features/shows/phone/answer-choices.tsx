import type { Choice } from '../../../../../shared/features/shows/events.ts';
import { cx } from '../../../ui/cx.ts';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './answer-panel.module.css';
import { offeredChoices } from '../choices.ts';
import type { PublicShow } from '../records.ts';
import { showTexts } from '#texts/features/shows/phone';

type ChoicesProps = {
  readonly show: PublicShow;
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
};

/** Every choice a large button; what one chose stays pressed, and another press changes it. */
export function AnswerChoices({ show, chosen, onChoose }: ChoicesProps) {
  const counts = useTapGuard();
  return (
    <>
      <div className={cx(styles.choices, styles[show.kind])} role="group" aria-label={showTexts.choices}>
        {offeredChoices(show, showTexts).map(({ choice, label }) => (
          <button
            key={String(choice)}
            type="button"
            className={styles.choice}
            aria-pressed={choice === chosen}
            onClick={(event) => {
              if (counts(event) && choice !== chosen) onChoose(choice);
            }}
          >
            {show.kind === 'hands' ? <Hand down={choice === false} /> : null}
            <Words>{label}</Words>
          </button>
        ))}
      </div>
      {show.kind === 'scale' ? <p className={styles.note}>{showTexts.scaleHint}</p> : null}
    </>
  );
}

function Hand({ down }: { readonly down: boolean }) {
  return (
    <svg className={cx(styles.palm, down && styles.down)} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0 0V3.8a1.5 1.5 0 0 1 3 0V11m0 0V5.3a1.5 1.5 0 0 1 3 0V12m0 0V8.3a1.5 1.5 0 0 1 3 0v6.2a7 7 0 0 1-7 7h-1.4a6 6 0 0 1-4.6-2.2l-4-5a1.6 1.6 0 0 1 2.4-2.1L8 13.6" />
    </svg>
  );
}
