import { reactionName } from '../glyphs.ts';
import { useSharesOfSecond } from '../pulse-shares.ts';
import styles from './still-pulse.module.css';
import { stagePulseTexts as texts } from '#texts/features/reactions/stage';

const shownKindsCount = 3;

/** The horizon's twin for who wants nothing to move: numbers, once a second. */
export function StillPulse() {
  const shares = useSharesOfSecond();
  const lines = Object.entries(shares)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shownKindsCount);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.shares} aria-label={texts.region}>
      {lines.map(([kind, share]) => (
        <li key={kind}>
          {reactionName(kind)} {texts.percent(Math.round(100 * share))}
        </li>
      ))}
    </ul>
  );
}
