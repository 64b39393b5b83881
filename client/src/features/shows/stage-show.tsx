import { countGraphemes } from '../../ui/graphemes.ts';
import { cx } from '../../ui/cx.ts';
import { Fit, FitText } from '../../ui/fit.tsx';
import { HandBars, peoplePerHandOf } from './stage-bars.tsx';
import { WordCloud } from './stage-cloud.tsx';
import { handsFor, peoplePerHand, roomFor } from './stage-hand-room.ts';
import { HandField } from './stage-hands.tsx';
import type { PublicShow } from './records.ts';
import { useReached } from './stage-reached.ts';
import { countedByEye, resultLines } from './stage-result.ts';
import styles from './stage-show.module.css';
import { stageShowTexts as texts } from './stage-texts.ts';

/** More hands in the field of a sealed show would be too small to be hands. */
const crowdCount = 240;
/** A longer question needs more of the screen. */
const longPromptGraphemes = 60;

/** A show of hands on the big screen. A sealed one has no direction until its instant, on every screen the same. */
export function StageShow({ show, now }: { readonly show: PublicShow; readonly now: () => number }) {
  const showAt = show.state === 'open' ? undefined : show.showAt;
  const reached = useReached(showAt, now);
  const hasResult = show.tally !== undefined && (showAt === undefined || reached);
  const long = countGraphemes(show.prompt) > longPromptGraphemes;
  return (
    <section className={styles.scene} aria-label={texts.region} data-state={show.state}>
      <div className={cx(styles.body, long && styles.long)}>
        <p className={styles.head}>
          <span className={styles.how}>{stateWords(show)}</span>
          <span className={styles.answered}>{texts.answered(show.answered)}</span>
        </p>
        <Fit className={styles.prompt} least={1 / 14} most={0.11}>
          <FitText as="h1" gives>
            {show.prompt}
          </FitText>
        </Fit>
        {hasResult ? <Result show={show} /> : <Sealed show={show} parting={reached} />}
      </div>
      <p className={styles.note}>{(hasResult ? resultNotes(show) : sealedNotes(show)).join(' ')}</p>
    </section>
  );
}

function stateWords(show: PublicShow): string {
  switch (show.state) {
    case 'open':
      return texts.help[show.kind];
    case 'closed':
      return texts.closed;
    case 'revealed':
      return texts.revealed;
  }
}

const perHandNote = (people: number) => (people > 1 ? [texts.perHand(people)] : []);

function resultNotes(show: PublicShow): readonly string[] {
  const byEye = countedByEye(show);
  const perHand = show.kind === 'words' ? 1 : peoplePerHandOf(resultLines(show));
  return [...(byEye > 0 ? [texts.byEye(byEye)] : []), ...perHandNote(perHand)];
}

function sealedNotes(show: PublicShow): readonly string[] {
  return [texts.sealed, ...perHandNote(peoplePerHand(show.answered, crowdCount))];
}

function Sealed({ show, parting }: { readonly show: PublicShow; readonly parting: boolean }) {
  const hands = handsFor(show.answered, peoplePerHand(show.answered, crowdCount));
  return (
    <div className={styles.sealed}>
      {show.options === undefined ? null : (
        <Fit className={styles.options} least={1 / 18} most={1 / 14}>
          <ul role="list" aria-label={texts.options}>
            {show.options.map((option, index) => (
              <li key={index}>
                <FitText gives>{option}</FitText>
              </li>
            ))}
          </ul>
        </Fit>
      )}
      <HandField
        as="crowd"
        hands={hands}
        room={roomFor(hands)}
        label={texts.answered(show.answered)}
        parting={parting}
      />
    </div>
  );
}

function Result({ show }: { readonly show: PublicShow }) {
  const lines = resultLines(show);
  if (show.kind !== 'words') return <HandBars lines={lines} />;
  if (lines.some(({ people }) => people > 0)) return <WordCloud lines={lines} />;
  return <p className={styles.quiet}>{show.answered === 0 ? texts.noWords : texts.wordsLater}</p>;
}
