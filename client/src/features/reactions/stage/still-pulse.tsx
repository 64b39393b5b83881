import { reactionName } from '../glyphs.ts';
import { useSharesOfSecond } from '../pulse-shares.ts';
import styles from './still-pulse.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';

const shownKindsCount = 3;

/** The horizon's twin for who wants nothing to move: numbers, once a second. */
export function StillPulse() {
  const shares = useSharesOfSecond();
  const lines = Object.entries(shares)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shownKindsCount);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.shares} aria-label={stagePageTexts.pulse.region}>
      {lines.map(([kind, share]) => (
        <li key={kind}>
          {reactionName(kind)} {stagePageTexts.pulse.percent(Math.round(100 * share))}
        </li>
      ))}
    </ul>
  );
}
