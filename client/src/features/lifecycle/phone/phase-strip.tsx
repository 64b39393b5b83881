import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { Countdown } from '../../../ui/time/countdown.tsx';
import styles from './phase-strip.module.css';
import { phaseSentences, phaseTexts } from '#texts/features/lifecycle';

type PhaseStripProps = {
  readonly phase: Phase;
  readonly startsAt: number | undefined;
  readonly now: () => number;
};

/** What the room is doing while nobody has the floor. */
export function PhaseStrip({ phase, startsAt, now }: PhaseStripProps) {
  return (
    <div className={styles.strip}>
      <p className={styles.phase}>{phase === 'live' ? phaseTexts.freeFloor : phaseSentences[phase]}</p>
      {phase === 'doors' && startsAt !== undefined ? (
        <Countdown to={startsAt} now={now} className={styles.soon} />
      ) : null}
    </div>
  );
}
