import type { HandKind } from '../../../../../shared/features/floor/events.ts';
import type { PublicView } from '../../../../../shared/room/records.ts';
import { deckOf, inOrder, type PublicHand } from '../records.ts';
import { itemsOf } from '../../../engine/items.ts';
import type { SignValue } from '../../../ui/turn-colour.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { cx } from '../../../ui/cx.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import lectern from '../../../ui/lectern.module.css';
import { SpeakerPerson } from './person.tsx';
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

const afterCount = 3;

/** Those who come after whoever is next. */
export function afterNextOf(view: PublicView): readonly PublicHand[] {
  const hands = inOrder(itemsOf(view, 'hand:'));
  const next = deckOf(view.deck)?.handId ?? hands[0]?.id;
  return hands.filter(({ id }) => id !== next).slice(0, afterCount);
}

export function SpeakerNext({ next }: { readonly next: UpNext | undefined }) {
  const kind = kindName(next?.kind);
  const standing = next?.standing ?? 0;
  return (
    <section className={styles.next} aria-label={texts.upNext}>
      <h2 className={lectern.title}>
        {texts.upNext}
        {kind === undefined ? null : <span className={styles.fact}>{kind}</span>}
        {standing === 0 ? null : <span className={styles.fact}>{texts.standing(standing)}</span>}
      </h2>
      {next === undefined ? (
        <p className={styles.nobody}>{texts.nobody}</p>
      ) : (
        <>
          <SpeakerPerson sign={next.sign} translate={nameTranslate(next)}>
            {shownName(next)}
          </SpeakerPerson>
          <Fit className={cx(lectern.topic, styles.words)} least={0.03} most={0.042}>
            <FitText gives className={styles.topic}>
              {next.topic ?? texts.noTopic}
            </FitText>
          </Fit>
        </>
      )}
    </section>
  );
}

/** One line each; as high as three of them, however many there are. */
export function SpeakerAfter({ hands }: { readonly hands: readonly PublicHand[] }) {
  return (
    <section className={cx(lectern.rows, styles.after)} aria-label={texts.after}>
      <ol role="list">
        {hands.map((hand) => (
          <li key={hand.id} className={styles.line}>
            <Sign sign={hand.sign} className={styles.sign} />
            <Words lines={1} translate={nameTranslate(hand)} className={styles.who}>
              {shownName(hand)}
            </Words>
            {hand.topic === undefined ? null : (
              <Words lines={1} className={styles.about}>
                {hand.topic}
              </Words>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
