import { cx } from '../../ui/cx.ts';
import styles from './found-words.module.css';
import type { FoundMoment } from './records.ts';
import { foundTexts as texts } from '#texts/features/moments';

/**
 * The ring comes first and the number a second later (R3): its room is kept from the beginning, so that nothing moves.
 * Where both do not stand in one line, the number begins the next: the colon stays behind the words.
 */
export function FoundWords({ moment: { share } }: { readonly moment: Pick<FoundMoment, 'share'> }) {
  return (
    <span>
      <span className={cx(styles.lead, share === undefined && styles.awaits)}>
        {texts.moment}
        {share === undefined ? null : <span className={styles.told}>:</span>}
      </span>{' '}
      <span className={styles.number} data-widest={texts.ofRoom(1)}>
        {share === undefined ? null : <Share share={share} />}
      </span>
    </span>
  );
}

/** Breaks where it must, and never between the number and its sign. */
function Share({ share }: { readonly share: number }) {
  const percent = texts.percent(share);
  const [before, after] = texts.ofRoom(share).split(percent);
  return (
    <span className={styles.told}>
      {before}
      <span className={styles.percent}>{percent}</span>
      {after}
    </span>
  );
}
