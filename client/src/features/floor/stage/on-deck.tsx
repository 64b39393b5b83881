import type { CSSProperties } from 'react';
import { kindName } from '#texts/features/floor';
import { deckOf, type Deck } from '../records.ts';
import { useStage } from '../../../engine/react/room-context.tsx';
import { countGraphemes } from '../../../ui/form/graphemes.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './on-deck.module.css';
import { stageQueueTexts as texts } from '#texts/features/floor/stage';

/** A name is set small enough for this to fit one line: better than to break a word. */
function longestWordGraphemes(name: string): number {
  return Math.max(...name.split(/\s/u).map(countGraphemes));
}

function wordOf({ kind }: Deck): string {
  const name = kindName(kind);
  return name === undefined ? texts.next : `${texts.next}: ${name.toLowerCase()}`;
}

/** Who is next, so that a person whose phone sleeps gets ready too (H12). */
export function OnDeck() {
  const deck = deckOf(useStage((state) => state.view.deck));
  if (deck === undefined) return null;
  return (
    <aside className={styles.deck} aria-label={texts.next} data-yields="foot">
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
