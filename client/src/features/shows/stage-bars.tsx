import type { CSSProperties } from 'react';
import { countGraphemes } from '../../ui/graphemes.ts';
import { cx } from '../../ui/cx.ts';
import { Fit, FitText } from '../../ui/fit.tsx';
import { handsFor, peoplePerHand, roomFor } from './stage-hand-room.ts';
import { HandField } from './stage-hands.tsx';
import type { ResultLine } from './stage-result.ts';
import styles from './stage-bars.module.css';
import { stageShowTexts as texts } from './stage-texts.ts';

/** More hands in one line of a result are a texture, not hands. */
const handsPerLineCount = 60;
/** Longer choices stand above their hands, not beside them. */
const besideGraphemes = 20;
/** More choices make two columns where the screen is wide. */
const oneColumnCount = 5;

export function peoplePerHandOf(lines: readonly ResultLine[]): number {
  return peoplePerHand(Math.max(0, ...lines.map(({ people }) => people)), handsPerLineCount);
}

/** The result: for every choice its hands and their number. */
export function HandBars({ lines }: { readonly lines: readonly ResultLine[] }) {
  const perHand = peoplePerHandOf(lines);
  const room = roomFor(Math.max(0, ...lines.map(({ people }) => handsFor(people, perHand))));
  const digits = Math.max(...lines.map(({ people }) => people.toLocaleString('en').length));
  const longest = Math.max(...lines.map(({ label }) => countGraphemes(label)));
  const above = lines.length > oneColumnCount || longest > besideGraphemes;
  return (
    <Fit className={styles.box} least={1 / 14} most={0.2}>
      <ul
        role="list"
        className={cx(styles.lines, above && styles.above, longest === 1 && styles.single)}
        aria-label={texts.result}
        data-many={lines.length > oneColumnCount || undefined}
        style={{ '--digits': digits, '--label': Math.min(longest, besideGraphemes) } as CSSProperties}
      >
        {lines.map(({ key, label, people }) => (
          <li key={key} className={styles.line}>
            <FitText gives className={styles.label}>
              {label}
            </FitText>
            <HandField as="bar" hands={handsFor(people, perHand)} room={room} label={texts.handsUp(people)} />
            <p className={styles.number}>{people.toLocaleString('en')}</p>
          </li>
        ))}
      </ul>
    </Fit>
  );
}
