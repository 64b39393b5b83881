import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import type { WordsRead } from '../../../kernel/words/held-texts.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { readAndLetThrough, type WordName } from './held.ts';
import { goneOrUnknown, refusals, turnRefusal, type Code } from '../refusals.ts';
import { handTurn, type FloorState, type Hand } from '../state.ts';

/* What moderators say of the words of a hand, in the queue or on the floor: name, place and topic together (T3, Q6). */

type Decided = Decision<FloorEvent, Code>;

function handOf(state: FloorState, id: HandId): Hand | undefined {
  const onFloor = handTurn(state.floor)?.hand;
  return onFloor?.id === id ? onFloor : state.waiting.get(id);
}

/** Also lets held words through: those that the moderator read. */
export function approve(
  state: FloorState,
  id: HandId,
  read: WordsRead<WordName> | undefined,
  { contents }: Context,
): Decided {
  const hand = handOf(state, id);
  if (hand === undefined) return goneOrUnknown(state, id);
  const letThrough = readAndLetThrough(state, hand, read, contents);
  if (isRejection(letThrough)) return letThrough;
  return { events: [{ type: 'hand.approved', hand: id, ...(letThrough.length === 0 ? {} : { letThrough }) }] };
}

export function hide(state: FloorState, id: HandId): Decided {
  return handOf(state, id) === undefined ? goneOrUnknown(state, id) : { events: [{ type: 'hand.hidden', hand: id }] };
}

/** Q6: what whoever simply stood up was called. Said again it changes nothing. */
export function approveLabel(state: FloorState, named: string | undefined, actor: Actor): Decided {
  const refused = turnRefusal(state, named);
  if (refused !== undefined) return refused;
  const { floor } = state;
  if (!('walkUp' in floor)) return refusals.noWalkUp();
  const { id, label } = floor.walkUp;
  if (!state.held.has(label)) return { events: [] };
  return { events: [{ type: 'turn.approved', turn: id, letThrough: [label], ...byOf(actor) }] };
}
