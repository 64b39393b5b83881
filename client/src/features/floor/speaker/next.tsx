import type { HandKind } from '../../../../../shared/features/floor/events.ts';
import type { PublicView } from '../../../../../shared/room/records.ts';
import { deckOf, inOrder } from '../records.ts';
import { itemsOf } from '../../../engine/items.ts';
import type { SignValue } from '../../../ui/turn-colour.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import lectern from '../../../ui/lectern.module.css';
import styles from './next.module.css';
import { speakerFloorTexts as texts } from '#texts/features/floor/speaker';

type UpNext = {
  readonly sign?: SignValue;
  readonly name?: string;
  /** A follow-up or a point of order (H2). */
  readonly kind?: HandKind;
  readonly topic?: string;
  /** How many stand with it (H4). */
  readonly standing?: number;
};

/** Who "Next" would most likely call: the one on deck, else the first of the queue. */
export function upNextOf(view: PublicView): UpNext | undefined {
  const deck = deckOf(view.deck);
  const hands = inOrder(itemsOf(view, 'hand:'));
  if (deck === undefined) return hands[0];
  const { topic, standing } = hands.find((hand) => hand.id === deck.handId) ?? {};
  return { ...deck, ...(topic === undefined ? {} : { topic }), ...(standing === undefined ? {} : { standing }) };
}

export function SpeakerNext({ next }: { readonly next: UpNext | undefined }) {
  const kind = kindName(next?.kind);
  return (
    <section className={lectern.beside} aria-label={texts.upNext}>
      <h2 className={lectern.title}>{texts.upNext}</h2>
      {next === undefined ? (
        <p className={lectern.topic}>{texts.nobody}</p>
      ) : (
        <div className={styles.who}>
          {next.sign === undefined ? null : <Sign sign={next.sign} className={styles.sign} />}
          <div className={styles.person}>
            {kind === undefined ? null : <p className={styles.fact}>{kind}</p>}
            <p className={styles.name}>
              <Words lines={1} translate={nameTranslate(next)}>
                {shownName(next)}
              </Words>
            </p>
            <p className={lectern.topic}>
              <Words lines={3}>{next.topic ?? texts.noTopic}</Words>
            </p>
            {(next.standing ?? 0) === 0 ? null : <p className={styles.fact}>{texts.standing(next.standing ?? 0)}</p>}
          </div>
        </div>
      )}
    </section>
  );
}
