import type { HandKind } from '../../../../../shared/features/floor/events.ts';
import type { PublicView } from '../../../../../shared/room/records.ts';
import { deckOf, inOrder } from '../records.ts';
import { itemsOf } from '../../../engine/items.ts';
import type { SignValue } from '../../../ui/turn-colour.ts';

export type UpNext = {
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
