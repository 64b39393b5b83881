import type { Fact } from './facts.ts';
import styles from './figures.module.css';

/** Numbers side by side, each with what it is of. */
export function Figures({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className={styles.figures} role="list">
      {facts.map(({ figure, means }) => (
        <li key={means} className={styles.figure}>
          <strong className={styles.number}>{figure}</strong> <span className={styles.means}>{means}</span>
        </li>
      ))}
    </ul>
  );
}
