import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import type { FloorEvent } from '../events.ts';
import type { Code } from '../refusals.ts';
import { handTurn, type FloorState, type QueuedHand } from '../state.ts';

/* H5: placing freezes an order; this lets the rule go on. */

/** Somebody is where a moderator put them, or would come back there. */
function isFrozen({ prefix, floor, waiting }: FloorState): boolean {
  const isPlaced = ({ placed, missed }: QueuedHand) => placed || missed?.placed === true;
  return prefix.length > 0 || handTurn(floor)?.stoodBefore !== undefined || waiting.some(isPlaced);
}

export function release(state: FloorState, actor: Actor): Decision<FloorEvent, Code> {
  return isFrozen(state) ? { events: [{ type: 'queue.released', ...byOf(actor) }] } : { events: [] };
}

function unplaced(hand: QueuedHand): QueuedHand {
  if (!hand.placed && hand.missed === undefined) return hand;
  const { missed, ...rest } = hand;
  if (missed === undefined) return { ...rest, placed: false };
  const { stoodBefore: _gone, ...back } = missed;
  return { ...rest, placed: false, missed: { ...back, placed: false } };
}

type Frozen = Pick<FloorState, 'waiting' | 'prefix' | 'floor'>;

/** Also whoever is on the floor comes back to the rule, and not to where they had been placed. */
function freed<State extends Frozen>(state: State): State {
  const { floor } = state;
  const waiting = state.waiting.map(unplaced);
  if (!('turn' in floor)) return { ...state, waiting, prefix: [] };
  const { stoodBefore: _gone, ...turn } = floor.turn;
  const { hand } = turn;
  const free = hand.from === 'question' ? hand : unplaced(hand);
  return { ...state, waiting, prefix: [], floor: { ...floor, turn: { ...turn, hand: free } } };
}

/** Undo brings nobody back to a place that was let go since. */
export function released(state: FloorState): FloorState {
  const free = freed(state);
  return free.undo === undefined ? free : { ...free, undo: { ...free.undo, before: freed(free.undo.before) } };
}
