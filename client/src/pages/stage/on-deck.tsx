import type { Deck } from '../../features/floor/records.ts';
import { Sign } from '../../ui/sign.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './on-deck.module.css';
import { stagePageTexts } from './texts.ts';

/** Who is next, so that a person whose phone sleeps gets ready too (H12). */
export function OnDeck({ deck }: { readonly deck: Deck }) {
  return (
    <aside className={styles.deck} aria-label={stagePageTexts.queue.next}>
      {deck.sign === undefined ? null : <Sign sign={deck.sign} className={styles.sign} />}
      <div className={styles.words}>
        <p className={styles.word}>{stagePageTexts.queue.next}</p>
        {deck.name === undefined ? null : (
          <p className={styles.name}>
            <Words lines={2}>{deck.name}</Words>
          </p>
        )}
      </div>
    </aside>
  );
}
