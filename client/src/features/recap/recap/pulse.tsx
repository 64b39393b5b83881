import { clockTime, number } from '../../../engine/format.ts';
import { reactionName } from '../../reactions/glyphs.ts';
import { busiestAt, foldCurve, kindsOf, strongestMoments, tapsOf } from './curve/curve.ts';
import { momentFacts } from './moment-facts.ts';
import { usePart } from '../../../ui/loading/later.tsx';
import styles from './pulse.module.css';
import { Heading, More, PaperNote, RecapSection, type TitleLevel } from './section.tsx';
import type { RecapMoment, RecapPulse as Pulse } from '../records.ts';
import { momentName, recapTexts } from '#texts/features/recap';

type PulseProps = {
  readonly pulse: Pulse | undefined;
  readonly moments: readonly RecapMoment[];
  readonly level: TitleLevel;
};

const shownMomentsCount = 12;
const tableRowsCount = 12;

/** The curve with its moments, and the same in words and numbers. */
export function RecapPulse({ pulse, moments, level }: PulseProps) {
  const shown = strongestMoments(moments, shownMomentsCount);
  return (
    <RecapSection title={recapTexts.pulse} level={level}>
      {pulse === undefined || tapsOf(pulse) === 0 ? null : <Curve pulse={pulse} moments={shown} />}
      {shown.length === 0 ? null : (
        <div className={styles.moments}>
          <Heading level={level + 2}>{recapTexts.moments}</Heading>
          <MomentList moments={shown} numbered />
          {shown.length === moments.length ? null : (
            <>
              <More summary={recapTexts.allMoments(moments.length)}>
                <MomentList moments={moments} />
              </More>
              <PaperNote>{recapTexts.ofMoments(shown.length, moments.length)}</PaperNote>
            </>
          )}
        </div>
      )}
    </RecapSection>
  );
}

const loadCurve = () => import('./curve/pulse-curve.tsx');

/** The words come first; the curve follows with its library, and keeps its room until then. */
function Curve({ pulse, moments }: { readonly pulse: Pulse; readonly moments: readonly RecapMoment[] }) {
  const part = usePart(loadCurve);
  const sentence = recapTexts.curve(tapsOf(pulse), clockTime(busiestAt(pulse)));
  return (
    <figure className={styles.figure}>
      <div className={styles.curve} role="img" aria-label={sentence}>
        {part === undefined ? null : <part.PulseCurve pulse={pulse} moments={moments} />}
      </div>
      <figcaption className={styles.caption}>
        {sentence}{' '}
        {kindsOf(pulse)
          .map(([kind, taps]) => recapTexts.kindSum(reactionName(kind), taps))
          .join(', ')}
        .
      </figcaption>
      <More summary={recapTexts.curveNumbers}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{recapTexts.curveFrom}</th>
              <th scope="col">{recapTexts.curveReactions}</th>
            </tr>
          </thead>
          <tbody>
            {foldCurve(pulse, tableRowsCount).map(({ at, taps }) => (
              <tr key={at}>
                <th scope="row">{clockTime(at)}</th>
                <td>{number(taps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </More>
    </figure>
  );
}

/** `numbered`: by the numbers that stand on the curve. */
function MomentList(props: { readonly moments: readonly RecapMoment[]; readonly numbered?: boolean }) {
  return (
    <ol className={styles.list} role="list">
      {props.moments.map((moment, index) => (
        <li key={`${moment.at} ${moment.kind}`} className={styles.moment}>
          {props.numbered ? (
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
          ) : null}
          <span className={styles.time}>{clockTime(moment.at)}</span>
          <span>
            <strong>{momentName(moment)}</strong> {momentFacts(moment)}
          </span>
        </li>
      ))}
    </ol>
  );
}
