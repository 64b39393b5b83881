import type { Fact } from './facts.ts';
import { countGraphemes } from '../../../ui/form/graphemes.ts';
import styles from './figures.module.css';

/** More than this is words, and one step smaller, so that they have one line too. */
const numberGraphemes = 8;

/** Numbers side by side, each with what it is of. */
export function Figures({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className={styles.figures} role="list">
      {facts.map(({ figure, means }) => (
        <li key={means} className={styles.figure}>
          <strong className={styles.number} data-words={countGraphemes(figure) > numberGraphemes || undefined}>
            {figure}
          </strong>{' '}
          <span className={styles.means}>{means}</span>
        </li>
      ))}
    </ul>
  );
}
