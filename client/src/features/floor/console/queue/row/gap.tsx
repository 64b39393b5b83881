import { nameTranslate, shownName } from '../../../shown-name.ts';
import type { StaffHand } from '../../../records.ts';
import { cx } from '../../../../../ui/cx.ts';
import { Sign } from '../../../../../ui/sign.tsx';
import { Words } from '../../../../../ui/words/words.tsx';
import styles from './row.module.css';

/** Where somebody was who is dealt with: their place stays for a moment, without anything to press. */
export function QueueGap({ hand, place }: { readonly hand: StaffHand; readonly place: number }) {
  return (
    <li className={cx(styles.item, styles.dealt)} aria-hidden="true">
      <span className={styles.grip}>
        <span className={styles.place}>{place}</span>
        <span className={styles.sign}>
          <Sign sign={hand.sign} size="s" />
        </span>
      </span>
      <span className={styles.words}>
        <span className={styles.who}>
          <Words lines={1} className={styles.name} translate={nameTranslate(hand)}>
            {shownName(hand)}
          </Words>
        </span>
        {hand.topic === undefined ? null : (
          <span className={styles.topic}>
            <span className={styles.said}>
              <Words lines={1}>{hand.topic}</Words>
            </span>
          </span>
        )}
      </span>
    </li>
  );
}
