import { remember, rememberBy } from '../../../kernel/remember.ts';
import type { HandId } from '../events.ts';
import { beforeSteppingBack, compareKeys, rank, type Key } from './order.ts';
import type { FloorState, QueuedHand } from '../state.ts';

export type Placed = { readonly hand: QueuedHand; readonly key: Key };

/** All that the order depends on: so that whatever else changes, such as who stands with a hand, costs no sorting. */
type Basis = Pick<FloorState, 'waiting' | 'steppedBack' | 'prefix' | 'countedTurns' | 'rule' | 'draws'>;

/** H2: points of order, then follow-ups, before all main hands. */
function asideKey({ kind, raisedAt, revision, index }: QueuedHand): Key {
  return [kind === 'order' ? rank.order : rank.followUp, raisedAt, revision, index];
}

/** Those drawn come in the order of their draws, then those that wait for one. As long as any key of this rank. */
function drawKey({ draws }: Basis, { id, raisedAt, revision, index }: QueuedHand): Key {
  const drawn = draws.drawnAs.get(id);
  return drawn === undefined ? [rank.rule, 1, raisedAt, revision, index] : [rank.rule, 0, ...drawn, 0];
}

/** Its key where it stands before all main hands: follow-ups and points of order do, until they are moved or skipped. */
export function keyBefore(state: Pick<Basis, 'steppedBack' | 'prefix'>, hand: QueuedHand): Key | undefined {
  if (hand.kind === 'speak' || state.steppedBack.includes(hand.id) || state.prefix.includes(hand.id)) return undefined;
  return hand.lastSince === undefined ? asideKey(hand) : undefined;
}

/** The hand's own key, before the deck and stepping back. */
function ownKey(state: Basis, hand: QueuedHand, prefixIndex: ReadonlyMap<HandId, number>): Key {
  const placed = prefixIndex.get(hand.id);
  if (placed !== undefined) return [rank.placed, placed];
  if (hand.lastSince !== undefined) return [rank.last, hand.lastSince];
  if (hand.kind !== 'speak') return asideKey(hand);
  if (state.rule === 'draw') return drawKey(state, hand);
  const turns = state.rule === 'fair' && hand.from === 'phone' ? (state.countedTurns.get(hand.participant) ?? 0) : 0;
  return [rank.rule, turns, hand.raisedAt, hand.revision, hand.index];
}

const byKey = (a: Placed, b: Placed) => compareKeys(a.key, b.key);

function ordered(state: Basis): readonly Placed[] {
  const prefixIndex = new Map(state.prefix.map((id, index) => [id, index]));
  const all = [...state.waiting.values()].map((hand) => ({ hand, key: ownKey(state, hand, prefixIndex) }));
  const back = new Set(state.steppedBack);
  if (back.size === 0) return all.sort(byKey);
  const unmoved = all.filter(({ hand }) => !back.has(hand.id)).sort(byKey);
  const steppedBack = all.filter(({ hand }) => back.has(hand.id)).sort(byKey);
  /* H6: each goes directly behind the next hand that did not step back itself. */
  const moved = steppedBack.map(({ hand, key }) => {
    const next = unmoved.find((other) => compareKeys(other.key, key) > 0);
    return { hand, key: next === undefined ? key : [...next.key, 1, ...key] };
  });
  return [...unmoved, ...moved].sort(byKey);
}

/** Everybody who waits, first to last, by the rule alone: without the deck's claim to be next. */
export const ruleOrder: (basis: Basis) => readonly Placed[] = rememberBy(
  ({ waiting, steppedBack, prefix, countedTurns, rule, draws }) => [
    waiting,
    steppedBack,
    prefix,
    countedTurns,
    rule,
    draws,
  ],
  ordered,
);

const isBefore = ({ key }: Placed) => (key[0] ?? rank.deck) < rank.placed;

/** Whoever stepped back behind a follow-up or a point of order lets the one that is owed the deck go first. */
function behindOwed(one: Placed): Placed {
  if (!isBefore(one)) return one;
  return { hand: one.hand, key: [rank.placed, -1, 1, ...beforeSteppingBack(one.key)] };
}

/** On deck first; whoever gave it to a follow-up or a point of order comes right after all of these. */
const withDeck = remember(
  (byRule: readonly Placed[], deck: HandId, displaced: HandId | undefined): readonly Placed[] => {
    const first = byRule.find(({ hand }) => hand.id === deck);
    if (first === undefined) return byRule;
    const owed = displaced === undefined ? undefined : byRule.find(({ hand }) => hand.id === displaced);
    const rest = byRule.filter((one) => one !== first && one !== owed);
    const next: Placed = { hand: first.hand, key: [rank.deck] };
    if (owed === undefined) return [next, ...rest];
    const isAhead = (one: Placed) => isBefore(one) && beforeSteppingBack(one.key) === one.key;
    const behind = rest.filter((one) => !isAhead(one)).map(behindOwed);
    return [next, ...rest.filter(isAhead), { hand: owed.hand, key: [rank.placed] }, ...behind];
  },
);

/** Everybody who waits in the order they will be called: whoever is on deck first, then the rule. */
export function queueOrder(state: FloorState): readonly Placed[] {
  const byRule = ruleOrder(state);
  const { deck, displaced } = state;
  return deck === undefined ? byRule : withDeck(byRule, deck, displaced);
}
