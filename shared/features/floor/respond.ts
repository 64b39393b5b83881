import type { Actor, Context, Outcome } from '../../kernel/feature.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { PeopleEvent } from '../people/events.ts';
import { firstPresent } from './decide-queue.ts';
import { leaveFloor } from './decide-turns.ts';
import { evolve } from './evolve.ts';
import type { FloorEvent, HandId } from './events.ts';
import { ruleOrder } from './queue.ts';
import { handTurn, personOf, type FloorState } from './state.ts';

type Event = FloorEvent | LifecycleEvent | PeopleEvent;

/** The state after own events that are still to be written. */
function after(state: FloorState, events: readonly FloorEvent[], now: number): FloorState {
  const stamp = { at: now, revision: 0, index: 0 };
  let next = state;
  for (const event of events) {
    const step = evolve[event.type] as (before: FloorState, one: FloorEvent, at: typeof stamp) => FloorState;
    next = step(next, event, stamp);
  }
  return next;
}

/** Q7: what a removed person still has in the lanes leaves them. */
function removal(state: FloorState, participant: string): readonly FloorEvent[] {
  const hand = state.handOf.get(participant);
  if (hand === undefined) return [];
  const turn = handTurn(state.floor);
  if (turn?.hand.id !== hand) return [{ type: 'hand.cleared', hand }];
  return [{ type: 'turn.ended', turn: turn.id, end: 'cleared', counted: false }];
}

/** H10: later raises never displace who is on deck; a moderator's placing before it, or skipping it, does. */
function isDisplaced(state: FloorState, deck: HandId, events: readonly Event[]): boolean {
  return events.some((event) => {
    if (event.type === 'hand.skipped') return event.hand === deck;
    if (event.type !== 'hand.placed') return false;
    const deckAt = state.prefix.indexOf(deck);
    return event.hand === deck ? deckAt > 0 : deckAt === -1 || event.prefix.indexOf(event.hand) < deckAt;
  });
}

function deckFor(state: FloorState, events: readonly Event[], context: Context): HandId | undefined {
  if (state.phase !== 'live' || state.floor.state === 'free') return undefined;
  const { deck } = state;
  if (deck !== undefined && state.waiting.has(deck) && !isDisplaced(state, deck, events)) return deck;
  return firstPresent(
    ruleOrder(state).map(({ hand }) => hand),
    context,
  ).hand?.id;
}

export function respond(
  state: FloorState,
  events: readonly Event[],
  context: Context,
  actor: Actor,
): Outcome<FloorEvent> {
  const own: FloorEvent[] = [];
  for (const event of events) {
    if (event.type === 'person.removed') own.push(...removal(state, event.participant));
    /* L2, H6: outside `live` nobody is on the floor; who was called waits again, unskipped. */
    if (event.type === 'room.phase-changed' && event.phase !== 'live')
      own.push(...leaveFloor(state.floor, { end: 'returned' }, actor, context.now));
  }
  const settled = after(state, own, context.now);
  const deck = deckFor(settled, events, context);
  if (deck !== settled.deck) own.push({ type: 'deck.changed', ...(deck === undefined ? {} : { hand: deck }) });
  return { events: own };
}

/** The people whose own record these events may have changed. */
export function concerns(state: FloorState, events: readonly Event[]): readonly string[] {
  const current = handTurn(state.floor)?.hand;
  const people = events.map((event) => {
    if ('hand' in event && event.hand !== undefined) {
      if (current?.id === event.hand) return personOf(current);
      return personOf(state.waiting.get(event.hand)) ?? state.pastHands.get(event.hand);
    }
    return 'turn' in event ? state.pastTurns.get(event.turn) : undefined;
  });
  const touchesTurn = events.some((event) => 'turn' in event);
  return [...people, touchesTurn ? personOf(current) : undefined].filter((person) => person !== undefined);
}
