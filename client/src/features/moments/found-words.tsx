import styles from './found-words.module.css';
import type { FoundMoment } from './records.ts';
import { foundTexts as texts } from '#texts/features/moments';

/** The ring comes first and the number a second later (R3): its room is kept from the beginning, so that nothing moves. */
export function FoundWords({ moment: { share } }: { readonly moment: Pick<FoundMoment, 'share'> }) {
  return (
    <span>
      {texts.moment}
      <span className={styles.number} data-widest={`: ${texts.ofRoom(1)}`}>
        {share === undefined ? null : <span className={styles.told}>: {texts.ofRoom(share)}</span>}
      </span>
    </span>
  );
}
