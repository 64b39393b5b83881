import type { Context } from '../../../kernel/context.ts';
import type { AnyEvent } from '../../../kernel/outcome.ts';
import { inTurn } from '../draw/draw.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { compareKeys } from './order.ts';
import { keyBefore, ruleOrder } from './queue.ts';
import type { FloorState, Hand, QueuedHand } from '../state.ts';

function isAway(hand: Hand, context: Context): boolean {
  return hand.from === 'phone' && context.away.has(hand.participant);
}

/** The first who is there, and those passed over before (H7). */
export function firstPresent(
  hands: readonly Hand[],
  context: Context,
): { readonly hand?: Hand; readonly passedOver: readonly HandId[] } {
  const at = hands.findIndex((hand) => !isAway(hand, context));
  const hand = hands[at];
  const passedOver = (at === -1 ? hands : hands.slice(0, at)).map(({ id }) => id);
  return hand === undefined ? { passedOver } : { hand, passedOver };
}

type Of<Type> = Extract<FloorEvent, { readonly type: Type }>;
type Deck = Pick<Of<'deck.changed'>, 'hand' | 'displaces'>;

const isSkip = (event: AnyEvent): event is Of<'hand.skipped'> => event.type === 'hand.skipped';
const isPlacing = (event: AnyEvent): event is Of<'hand.placed'> => event.type === 'hand.placed';

/** H10: later raises never displace who is on deck; a moderator's placing before it, or skipping it, does. */
function isDisplaced(state: FloorState, hand: QueuedHand, events: readonly AnyEvent[]): boolean {
  return events.some((event) => {
    if (isSkip(event)) return event.hand === hand.id;
    if (!isPlacing(event)) return false;
    const at = state.prefix.indexOf(hand.id);
    if (event.hand === hand.id) return at > 0;
    return at === -1 ? keyBefore(state, hand) === undefined : event.prefix.indexOf(event.hand) < at;
  });
}

/** Those before all main hands, first to last. Few: so no order of the whole queue is made for them. */
function asides(state: FloorState): readonly QueuedHand[] {
  if (state.followUpOf.isEmpty() && state.orderHandOf.isEmpty()) return [];
  return [...state.orderHandOf.values(), ...state.followUpOf.values()]
    .flatMap((id) => {
      const hand = state.waiting.get(id);
      const key = hand === undefined ? undefined : keyBefore(state, hand);
      return hand === undefined || key === undefined ? [] : [{ hand, key }];
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ hand }) => hand);
}

const owing = (hand: HandId, owed: QueuedHand | undefined): Deck =>
  owed === undefined ? { hand } : { hand, displaces: owed.id };

/**
 * Who is on deck: filled in `live` while the floor is occupied, and kept. Points of order, then follow-ups, take it
 * from those behind them; the main hand that had it is owed it until they are done (H2).
 */
export function deckFor(state: FloorState, events: readonly AnyEvent[], context: Context): Deck {
  if (context.facts.phase !== 'live' || state.floor.state === 'free') return {};
  const keeps = (id: HandId | undefined): QueuedHand | undefined => {
    const hand = id === undefined ? undefined : state.waiting.get(id);
    return hand === undefined || isDisplaced(state, hand, events) ? undefined : hand;
  };
  const deck = keeps(state.deck);
  const own = deck === undefined ? undefined : keyBefore(state, deck);
  const owed = deck !== undefined && own === undefined ? deck : keeps(state.displaced);
  const aside = firstPresent(asides(state), context).hand;
  /* A point of order takes it from a follow-up too, but never one from another of its kind. */
  if (aside !== undefined && (own === undefined || (aside.kind === 'order' && deck?.kind === 'follow-up')))
    return owing(aside.id, owed);
  if (deck !== undefined && own !== undefined) return owing(deck.id, owed);
  if (owed !== undefined) return { hand: owed.id };
  const { hand: next } = firstPresent(inTurn(state, ruleOrder(state)), context);
  return next === undefined ? {} : { hand: next.id };
}
