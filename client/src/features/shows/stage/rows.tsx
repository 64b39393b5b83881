import { number } from '../../../engine/format.ts';
import { useState, type CSSProperties } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import type { PublicShow } from '../records.ts';
import { crowdPerHand, handsFor, isLong, isMany, isWrapped, resultPerHand, roomFor } from './hand-room.ts';
import { HandField } from './hands.tsx';
import { resultLines, shareOf, type ResultLine } from '../result.ts';
import { wholeOf } from '../whole.ts';
import styles from './rows.module.css';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** Room for so many digits at least; more where the room is larger, so that neither an answer nor a reveal moves anything. */
const roomyDigits = { live: 2, sealed: 3 } as const;
type StageRowsProps = {
  readonly show: PublicShow;
  /** How many people are asked. */
  readonly here: number;
  /** Whether the hands stand at their choices, with their number; before, they are one crowd beside all choices. */
  readonly told: boolean;
  readonly parting: boolean;
  /** Hands below their words. */
  readonly stacked: boolean;
  /** The question above takes what the rows can spare. */
  readonly tight: boolean;
};

/** For every choice a row: its words, its hands, their number and share. A reveal only fills what stands there already. */
export function StageRows({ show, here, told, parting, stacked, tight }: StageRowsProps) {
  // A screen that comes in after the reveal has no crowd to part.
  const [hadCrowd] = useState(!told);
  const lines = resultLines(show);
  const whole = wholeOf(show, here);
  const most = Math.max(1, ...lines.map(({ people }) => people));
  const largest = Math.max(here, show.answered, most);
  const labels = lines.map(({ label }) => label);
  const digits = Math.max(roomyDigits[show.reveal], number(largest).length);
  return (
    <Fit className={cx(styles.box, isMany(labels) && styles.smaller)} most={0.24}>
      <div
        className={cx(styles.rows, show.reveal === 'sealed' && styles.sealed, show.kind === 'scale' && styles.short)}
        data-many={isMany(labels) || undefined}
        data-long={isLong(labels) || undefined}
        data-stacked={stacked || undefined}
        data-tight={tight ? (isWrapped(labels) ? 'words' : 'bars') : undefined}
        style={{ '--digits': digits } as CSSProperties}
      >
        <ul role="list" className={styles.list} aria-label={told ? texts.result : texts.options}>
          {lines.map((line) => (
            <li key={line.key} className={styles.row} data-leads={(told && line.people === most) || undefined}>
              <FitText gives className={styles.label}>
                {line.label}
              </FitText>
              {told ? <Told line={line} whole={whole} share={shareOf(show, lines, line)} /> : null}
            </li>
          ))}
        </ul>
        {hadCrowd ? (
          <div className={styles.crowd} aria-hidden={told || undefined} data-parts={parting || told || undefined}>
            <Crowd answered={show.answered} parting={parting || told} />
          </div>
        ) : null}
      </div>
    </Fit>
  );
}

type ToldProps = {
  readonly line: ResultLine;
  /** All who could have: the length of every bar. */
  readonly whole: number;
  readonly share: number | undefined;
};

function Told({ line: { people }, whole, share }: ToldProps) {
  const perHand = resultPerHand(whole);
  return (
    <>
      <div className={styles.bar} style={{ '--part': people / whole } as CSSProperties}>
        <HandField
          as="bar"
          hands={handsFor(people, perHand)}
          room={handsFor(whole, perHand)}
          label={texts.handsUp(people)}
        />
      </div>
      <p className={styles.number}>{number(people)}</p>
      <p className={styles.share}>{share === undefined ? '' : texts.percent(share)}</p>
    </>
  );
}

/** Hands without a direction. */
export function Crowd({ answered, parting }: { readonly answered: number; readonly parting: boolean }) {
  const hands = handsFor(answered, crowdPerHand(answered));
  return (
    <HandField as="crowd" hands={hands} room={roomFor(hands)} label={texts.answered(answered)} parting={parting} />
  );
}
