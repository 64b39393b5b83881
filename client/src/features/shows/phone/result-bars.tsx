import { number, tenths } from '../../../engine/format.ts';
import { useEffect, useState } from 'react';
import bars from '../../../ui/bars.module.css';
import { cx } from '../../../ui/cx.ts';
import { VisuallyHidden } from '../../../ui/words/visually-hidden.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { wordless, type PublicShow } from '../records.ts';
import styles from './result-bars.module.css';
import { countedByEye, resultLines, shareOf, type ResultLine } from '../result.ts';
import { wholeOf } from '../whole.ts';
import { showTexts } from '#texts/features/shows/phone';

type ResultProps = {
  readonly show: PublicShow;
  /** The bars grow from nothing; at once where the reader asked for less motion. */
  readonly rising?: boolean;
};

/** How a show came out, or stands: bars with numbers, or words sized by how often they were given. */
export function ShowResult({ show, rising = false }: ResultProps) {
  const lines = resultLines(show);
  const byEye = countedByEye(show);
  return (
    <div className={styles.result}>
      {show.kind === 'words' ? <Cloud show={show} lines={lines} /> : <Bars show={show} lines={lines} rising={rising} />}
      <p className={styles.note}>
        {showTexts.answered(show.answered)}
        {byEye > 0 ? `, ${showTexts.byEye(byEye)}` : ''}
        {show.mean === undefined ? '' : `, ${showTexts.mean(tenths(show.mean))}`}
      </p>
    </div>
  );
}

type BarsProps = { readonly show: PublicShow; readonly lines: readonly ResultLine[]; readonly rising: boolean };

function Bars({ show, lines, rising }: BarsProps) {
  const [risen, setRisen] = useState(!rising);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setRisen(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const most = Math.max(1, ...lines.map(({ people }) => people));
  const whole = wholeOf(show);
  return (
    <ul className={styles.bars} role="list" aria-label={showTexts.result}>
      {lines.map((line) => {
        const { key, label, people } = line;
        const share = shareOf(show, lines, line);
        return (
          <li key={key} className={styles.line}>
            <span className={styles.label}>
              <Words>{label}</Words>
            </span>
            <span className={styles.number}>
              {number(people)}
              <span className={styles.share}> {share === undefined ? '' : showTexts.percent(share)}</span>
            </span>
            <span className={bars.track} aria-hidden="true">
              <span
                className={cx(bars.bar, styles.bar)}
                data-most={people > 0 && people === most}
                style={{ transform: `scaleX(${risen ? people / whole : 0})` }}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Sizes of words, the most given one largest. */
const leastEm = 1;
const mostEm = 2.2;

function Cloud({ show, lines }: Pick<BarsProps, 'show' | 'lines'>) {
  const given = lines.filter(({ people }) => people > 0);
  if (given.length === 0) return <p className={styles.note}>{showTexts[wordless(show)]}</p>;
  const most = Math.max(...given.map(({ people }) => people));
  return (
    <ul className={styles.cloud} role="list" aria-label={showTexts.result}>
      {given
        .sort((a, b) => b.people - a.people)
        .map(({ key, label, people }) => (
          <li key={key} style={{ fontSize: `${leastEm + ((mostEm - leastEm) * people) / most}em` }}>
            <Words>{label}</Words>
            <span className={styles.times} aria-hidden="true">
              {people}
            </span>
            <VisuallyHidden>, {showTexts.times(people)}</VisuallyHidden>
          </li>
        ))}
    </ul>
  );
}
