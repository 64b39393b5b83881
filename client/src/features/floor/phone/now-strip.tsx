import { Clock } from '../../../ui/time/clock.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { Unfolds } from '../../../ui/words/unfolds.tsx';
import { Words } from '../../../ui/words/words.tsx';
import type { TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { floorTexts } from '#texts/features/floor';
import styles from './now-strip.module.css';

/** One line for everybody: whose turn it is, about what, and the clock. */
export function NowStrip({ floor, now }: { readonly floor: TakenFloor; readonly now: () => number }) {
  const state = floor.state === 'on-air' ? floorTexts.onAirNow : floorTexts.isCalled;
  const who = (
    <>
      <Words translate={nameTranslate(floor)}>{shownName(floor)}</Words> <span className={styles.state}>{state}</span>
    </>
  );
  return (
    <section className={styles.strip} aria-label={floorTexts.region}>
      {floor.sign === undefined ? null : <Sign sign={floor.sign} size="s" />}
      <Unfolds key={floor.turnId} className={styles.who} head={who}>
        {floor.topic === undefined ? undefined : <Words>{floor.topic}</Words>}
      </Unfolds>
      {floor.state === 'on-air' ? (
        <Clock startedAt={floor.startedAt} secondsPlanned={floor.secondsPlanned} pausedAt={floor.pausedAt} now={now} />
      ) : null}
    </section>
  );
}
