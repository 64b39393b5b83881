import type { Deck, StaffHand } from '../records.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { Card } from '../../../ui/card.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './deck-panel.module.css';
import { conveyorTexts } from '#texts/features/floor/console';

/** Who comes next, with all that staff know of them. */
export function DeckPanel({ deck, hands }: { readonly deck: Deck | undefined; readonly hands: readonly StaffHand[] }) {
  const hand = hands.find((one) => one.id === deck?.handId);
  const kind = kindName(hand?.kind);
  return (
    <Card as="section" labelledBy="on-deck" tone="sunk" className={styles.panel}>
      <div className={styles.head}>
        <h2 id="on-deck" className={controls.heading}>
          {conveyorTexts.onDeck}
        </h2>
        {kind === undefined ? null : <p className={styles.kind}>{kind}</p>}
      </div>
      {hand === undefined ? (
        <p className={styles.empty}>
          {conveyorTexts.deckEmpty} <span className={styles.spare}>{conveyorTexts.deckFills}</span>
        </p>
      ) : (
        <div className={styles.hand}>
          <Sign sign={hand.sign} size="m" />
          <div className={styles.words}>
            <p className={styles.name}>
              <Words lines={1} translate={nameTranslate(hand)}>
                {shownName(hand)}
              </Words>
            </p>
            {hand.held === true ? <p className={styles.held}>{conveyorTexts.wordsHeld}</p> : null}
            {hand.place === undefined ? null : (
              <p className={styles.empty}>
                <Words lines={1}>{hand.place}</Words>
              </p>
            )}
            {hand.topic === undefined ? null : (
              <p>
                <Words lines={hand.held === true ? 1 : 2}>{hand.topic}</Words>
              </p>
            )}
          </div>
        </div>
      )}
    </Card>
  );
}
