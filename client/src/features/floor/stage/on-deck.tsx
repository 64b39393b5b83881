import type { CSSProperties } from 'react';
import { kindName } from '#texts/features/floor';
import type { Deck } from '../records.ts';
import { countGraphemes } from '../../../ui/form/graphemes.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './on-deck.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';

/** A name is set small enough for this to fit one line: better than to break a word. */
function longestWordGraphemes(name: string): number {
  return Math.max(...name.split(/\s/u).map(countGraphemes));
}

function wordOf({ kind }: Deck): string {
  const { next } = stagePageTexts.queue;
  const name = kindName(kind);
  return name === undefined ? next : `${next}: ${name.toLowerCase()}`;
}

/** Who is next, so that a person whose phone sleeps gets ready too (H12). */
export function OnDeck({ deck }: { readonly deck: Deck }) {
  return (
    <aside className={styles.deck} aria-label={stagePageTexts.queue.next}>
      {deck.sign === undefined ? null : <Sign sign={deck.sign} className={styles.sign} />}
      <div className={styles.words}>
        <p className={styles.word}>{wordOf(deck)}</p>
        {deck.name === undefined ? null : (
          <p className={styles.name} style={{ '--longest': longestWordGraphemes(deck.name) } as CSSProperties}>
            <Words lines={2} translate="no">
              {deck.name}
            </Words>
          </p>
        )}
      </div>
    </aside>
  );
}
