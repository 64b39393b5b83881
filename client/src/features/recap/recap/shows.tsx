import { number, tenths } from '../../../engine/format.ts';
import type { RecapShow } from '../../../../../shared/features/shows/records.ts';
import bars from '../../../ui/bars.module.css';
import { cx } from '../../../ui/cx.ts';
import { Words } from '../../../ui/words/words.tsx';
import { wholeOf } from '../../shows/whole.ts';
import { Heading, RecapSection, type TitleLevel } from './section.tsx';
import styles from './shows.module.css';
import { emptiness, inAll, showLines, type ShowLine } from './show-lines.ts';
import { recapTexts } from '#texts/features/recap';

type ShowsProps = { readonly shows: readonly RecapShow[]; readonly level: TitleLevel };

export function RecapShows({ shows, level }: ShowsProps) {
  return (
    <RecapSection title={recapTexts.shows} level={level}>
      <ol className={styles.shows} role="list">
        {shows.map((show, index) => (
          // In the order they were held: two may ask the same.
          <li key={index} className={styles.show}>
            <Heading level={level + 2}>
              <Words>{show.prompt}</Words>
            </Heading>
            <Result show={show} />
          </li>
        ))}
      </ol>
    </RecapSection>
  );
}

function Result({ show }: { readonly show: RecapShow }) {
  const empty = emptiness(show);
  return (
    <>
      {empty === undefined ? (
        <Lines show={show} lines={showLines(show)} />
      ) : (
        <p className={styles.note}>{recapTexts[empty]}</p>
      )}
      <Whole show={show} />
    </>
  );
}

function Whole({ show: { answered, mean } }: { readonly show: RecapShow }) {
  const said = [
    ...(answered === undefined ? [] : [recapTexts.peopleAnswered(answered)]),
    ...(mean === undefined ? [] : [recapTexts.mean(tenths(mean))]),
  ];
  return said.length === 0 ? null : <p className={styles.note}>{said.join(', ')}</p>;
}

/** A share is told of a whole that may be known, and words are no shares: a person may give three. */
function shareIn(show: RecapShow, lines: readonly ShowLine[]): (line: ShowLine) => string {
  /* Where people chose several it is of those who answered. */
  if (show.most !== undefined) {
    const { answered, tally = {} } = show;
    return ({ key, people }) =>
      answered === undefined || people === undefined ? '' : recapTexts.percent((tally[key] ?? 0) / answered);
  }
  const total = lines.reduce((sum, line) => sum + inAll(line), 0);
  const isWhole = show.kind !== 'words' && total > 0 && lines.every(({ people }) => people !== undefined);
  return (line) => (isWhole ? recapTexts.percent(inAll(line) / total) : '');
}

function numbersOf({ people, byEye }: ShowLine, share: string): string {
  const answered = people === undefined ? recapTexts.fewer : number(people);
  return [answered, byEye === 0 ? '' : recapTexts.byEye(byEye), share].filter(Boolean).join(', ');
}

function Lines({ show, lines }: { readonly show: RecapShow; readonly lines: readonly ShowLine[] }) {
  const most = Math.max(1, ...lines.map(inAll));
  const whole = wholeOf(show);
  const share = shareIn(show, lines);
  return (
    <ul className={styles.lines} role="list">
      {lines.map((line) => (
        <li key={line.key} className={styles.line}>
          <span>
            <Words>{line.label}</Words>
          </span>
          <span className={styles.number}>{numbersOf(line, share(line))}</span>
          <span className={bars.track} aria-hidden="true">
            <span
              className={cx(bars.bar, styles.bar)}
              data-most={inAll(line) === most}
              style={{ width: `${(100 * inAll(line)) / whole}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
