import { memo } from '../../kernel/memo.ts';
import type { HandId } from './events.ts';
import { compareKeys, lane, type Key } from './order.ts';
import type { FloorState, Hand } from './state.ts';

export type Placed = { readonly hand: Hand; readonly key: Key };

/** The hand's own key, before the deck and stepping back. */
function ownKey(state: FloorState, hand: Hand, prefixIndex: ReadonlyMap<HandId, number>): Key {
  const placed = prefixIndex.get(hand.id);
  if (placed !== undefined) return [lane.placed, placed];
  if (hand.lastSince !== undefined) return [lane.last, hand.lastSince];
  const turns = state.rule === 'fair' && hand.from === 'phone' ? (state.countedTurns.get(hand.participant) ?? 0) : 0;
  return [lane.rule, turns, hand.raisedAt, hand.revision, hand.index];
}

const byKey = (a: Placed, b: Placed) => compareKeys(a.key, b.key);

function ordered(state: FloorState): readonly Placed[] {
  const prefixIndex = new Map(state.prefix.map((id, index) => [id, index]));
  const all = [...state.waiting.values()].map((hand) => ({ hand, key: ownKey(state, hand, prefixIndex) }));
  const back = new Set(state.steppedBack);
  if (back.size === 0) return all.toSorted(byKey);
  const standing = all.filter(({ hand }) => !back.has(hand.id)).toSorted(byKey);
  const steppedBack = all.filter(({ hand }) => back.has(hand.id)).toSorted(byKey);
  /* H6: each goes directly behind the next hand that did not step back itself. */
  const moved = steppedBack.map(({ hand, key }) => {
    const next = standing.find((other) => compareKeys(other.key, key) > 0);
    return { hand, key: next === undefined ? key : [...next.key, 1, ...key] };
  });
  return [...standing, ...moved].toSorted(byKey);
}

/** Everybody who waits, first to last, by the rule alone: without the deck's claim to be next. */
export const ruleOrder: (state: FloorState) => readonly Placed[] = memo(ordered);

/** Everybody who waits in the order they will be called: whoever is on deck first, then the rule. */
export const queueOrder: (state: FloorState) => readonly Placed[] = memo((state) => {
  const order = ruleOrder(state);
  const deck = state.deck === undefined ? undefined : order.find(({ hand }) => hand.id === state.deck);
  if (deck === undefined) return order;
  return [{ hand: deck.hand, key: [lane.deck] }, ...order.filter((one) => one !== deck)];
});
