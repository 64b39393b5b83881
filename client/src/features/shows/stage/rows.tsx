import { number } from '../../../engine/format.ts';
import { useState, type CSSProperties } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import type { PublicShow } from '../records.ts';
import { crowdPerHand, handsFor, roomFor, rowsPerHand } from './hand-room.ts';
import { HandField } from './hands.tsx';
import { resultLines } from '../result.ts';
import styles from './rows.module.css';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** Room for so many digits from the start, and for those of all who answered: a reveal moves nothing. */
const roomyDigits = 3;
/** More choices share the height by their words; fewer have rows of one height. */
const evenRowsCount = 5;

type StageRowsProps = {
  readonly show: PublicShow;
  /** Whether the hands stand at their choices, with their number; before, they are one crowd beside all choices. */
  readonly told: boolean;
  readonly parting: boolean;
};

/** For every choice a row: its words, its hands, their number. A reveal only fills what stands there already. */
export function StageRows({ show, told, parting }: StageRowsProps) {
  // A screen that comes in after the reveal has no crowd to part.
  const [hadCrowd] = useState(!told);
  const lines = resultLines(show);
  const people = lines.map((line) => line.people);
  const perHand = rowsPerHand(people);
  const room = roomFor(Math.max(0, ...people.map((some) => handsFor(some, perHand))));
  const digits = Math.max(roomyDigits, ...[show.answered, ...people].map((some) => number(some).length));
  return (
    <Fit className={styles.box} most={0.24}>
      <div
        className={cx(styles.rows, show.reveal === 'sealed' && styles.sealed, show.kind === 'scale' && styles.short)}
        data-many={lines.length > evenRowsCount || undefined}
        style={{ '--digits': digits, '--rows': lines.length } as CSSProperties}
      >
        <ul role="list" className={styles.list} aria-label={told ? texts.result : texts.options}>
          {lines.map((line) => (
            <li key={line.key} className={styles.row}>
              <FitText gives className={styles.label}>
                {line.label}
              </FitText>
              {told ? (
                <>
                  <HandField
                    as="bar"
                    hands={handsFor(line.people, perHand)}
                    room={room}
                    label={texts.handsUp(line.people)}
                  />
                  <p className={styles.number}>{number(line.people)}</p>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        {hadCrowd ? (
          <div className={styles.crowd} aria-hidden={told || undefined}>
            <Crowd answered={show.answered} parting={parting || told} />
          </div>
        ) : null}
      </div>
    </Fit>
  );
}

/** Hands without a direction. */
export function Crowd({ answered, parting }: { readonly answered: number; readonly parting: boolean }) {
  const hands = handsFor(answered, crowdPerHand(answered));
  return (
    <HandField as="crowd" hands={hands} room={roomFor(hands)} label={texts.answered(answered)} parting={parting} />
  );
}
