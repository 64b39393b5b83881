import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useClockTime } from '../../../engine/react/use-clock-time.ts';
import controls from '../../../ui/form/controls.module.css';
import { reactionName } from '../../reactions/glyphs.ts';
import { leadingKind } from '../../reactions/pulse-records.ts';
import { useSharesOfSecond } from '../../reactions/pulse-shares.ts';
import styles from './console.module.css';
import { isCalled, momentsOf, type PublicMoment } from '../records.ts';
import { momentTexts } from '#texts/features/moments/console';

const lastCount = 3;

const percentOf = (share: number): number => Math.round(share * 100);

/** R2: the room's pulse as one calm line, and the moments it had. */
export function ConsolePulse({ isOff }: { readonly isOff: boolean }) {
  const clockTime = useClockTime();
  const moments = useRoom(useShallow((state) => momentsOf(state.view)));
  const last = [...moments]
    .reverse()
    .slice(0, lastCount)
    .map((moment) => momentWords(moment, clockTime(moment.showAt)));
  return (
    <section className={controls.group} aria-labelledby="pulse-heading">
      <h2 id="pulse-heading" className={controls.heading}>
        {momentTexts.pulse}
      </h2>
      {isOff ? <p className={controls.soft}>{momentTexts.off}</p> : <Line />}
      {last.length === 0 ? null : (
        <p className={styles.last}>
          {momentTexts.last}: {last.join(' · ')}
        </p>
      )}
    </section>
  );
}

function momentWords(moment: PublicMoment, time: string): string {
  return isCalled(moment)
    ? momentTexts.calledMoment(time, momentTexts.calledNames[moment.kind])
    : momentTexts.moment(
        time,
        reactionName(moment.kind),
        moment.share === undefined ? undefined : percentOf(moment.share),
      );
}

/** Of the reaction that most chose, as its name stands beside it: whoever taps two things is no two people. */
function Line() {
  const share = useSharesOfSecond();
  const kind = leadingKind({ share });
  const percent = kind === undefined ? 0 : percentOf(share[kind] ?? 0);
  return (
    <div>
      <div className={styles.ground} aria-hidden="true">
        <div className={styles.level} style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
      <p className={styles.words}>
        {kind === undefined || percent === 0 ? momentTexts.quiet : momentTexts.reacting(percent, reactionName(kind))}
      </p>
    </div>
  );
}
