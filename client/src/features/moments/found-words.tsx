import { cx } from '../../ui/cx.ts';
import styles from './found-words.module.css';
import type { FoundMoment } from './records.ts';
import { foundTexts as texts } from '#texts/features/moments';

/**
 * The ring comes first and the number a second later (R3): its room is kept from the beginning, so that nothing moves.
 * Where both do not stand in one line, the number begins the next: the colon stays behind the words.
 */
export function FoundWords({ moment: { share } }: { readonly moment: Pick<FoundMoment, 'share'> }) {
  const told = share === undefined ? undefined : texts.ofRoom(share);
  return (
    <span>
      <span className={cx(styles.lead, told === undefined && styles.awaits)}>
        {texts.moment}
        {told === undefined ? null : <span className={styles.told}>:</span>}
      </span>{' '}
      <span className={styles.number} data-widest={texts.ofRoom(1)}>
        {told === undefined ? null : <span className={styles.told}>{told}</span>}
      </span>
    </span>
  );
}
