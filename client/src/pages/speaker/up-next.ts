import { compareKeys } from '../../../../shared/features/floor/order.ts';
import type { View } from '../../../../shared/kernel/records.ts';
import { deckOf, handsOf, type PublicHand, type SignValue } from '../../features/floor/records.ts';

export type UpNext = { readonly sign?: SignValue; readonly name?: string; readonly topic?: string };

/** Who "Next" would most likely call: the one on deck, else the first of the queue. */
export function upNextOf(view: View): UpNext | undefined {
  const deck = deckOf(view['deck']);
  const hands = handsOf<PublicHand>(view);
  if (deck === undefined) return hands.toSorted((one, other) => compareKeys(one.key, other.key))[0];
  const topic = hands.find((hand) => hand.id === deck.handId)?.topic;
  return topic === undefined ? deck : { ...deck, topic };
}
