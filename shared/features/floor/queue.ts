import type { HandId } from './events.ts';
import { compareKeys, lane, type Key } from './order.ts';
import type { FloorState, QueuedHand } from './state.ts';

export type Placed = { readonly hand: QueuedHand; readonly key: Key };

/** All that the order depends on: so that whatever else changes, such as who stands with a hand, costs no sorting. */
type Basis = Pick<FloorState, 'waiting' | 'steppedBack' | 'prefix' | 'countedTurns' | 'rule'>;

/** The hand's own key, before the deck and stepping back. */
function ownKey(state: Basis, hand: QueuedHand, prefixIndex: ReadonlyMap<HandId, number>): Key {
  const placed = prefixIndex.get(hand.id);
  if (placed !== undefined) return [lane.placed, placed];
  if (hand.lastSince !== undefined) return [lane.last, hand.lastSince];
  const turns = state.rule === 'fair' && hand.from === 'phone' ? (state.countedTurns.get(hand.participant) ?? 0) : 0;
  return [lane.rule, turns, hand.raisedAt, hand.revision, hand.index];
}

const byKey = (a: Placed, b: Placed) => compareKeys(a.key, b.key);

function ordered(state: Basis): readonly Placed[] {
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

const ruleOrders = new WeakMap<Basis['waiting'], { readonly basis: Basis; readonly order: readonly Placed[] }>();

/** Everybody who waits, first to last, by the rule alone: without the deck's claim to be next. */
export function ruleOrder({ waiting, steppedBack, prefix, countedTurns, rule }: Basis): readonly Placed[] {
  const known = ruleOrders.get(waiting);
  if (
    known !== undefined &&
    known.basis.steppedBack === steppedBack &&
    known.basis.prefix === prefix &&
    known.basis.countedTurns === countedTurns &&
    known.basis.rule === rule
  )
    return known.order;
  const basis: Basis = { waiting, steppedBack, prefix, countedTurns, rule };
  const order = ordered(basis);
  ruleOrders.set(waiting, { basis, order });
  return order;
}

const deckOrders = new WeakMap<readonly Placed[], { readonly deck: HandId; readonly order: readonly Placed[] }>();

/** Everybody who waits in the order they will be called: whoever is on deck first, then the rule. */
export function queueOrder(state: FloorState): readonly Placed[] {
  const byRule = ruleOrder(state);
  const { deck } = state;
  if (deck === undefined) return byRule;
  const known = deckOrders.get(byRule);
  if (known?.deck === deck) return known.order;
  const first = byRule.find(({ hand }) => hand.id === deck);
  const rest = byRule.filter((one) => one !== first);
  const order: readonly Placed[] = first === undefined ? byRule : [{ hand: first.hand, key: [lane.deck] }, ...rest];
  deckOrders.set(byRule, { deck, order });
  return order;
}
