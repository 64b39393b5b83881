import { Set as PersistentSet } from 'immutable';
import type { Actor, ParticipantId } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { limits } from '../../../kernel/limits.ts';
import { common } from '../../../kernel/refusals.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { refusals, type Code } from '../refusals.ts';
import { goneOrUnknown } from '../refused.ts';
import { handTurn, personOf, type FloorState } from '../state.ts';
import { publicWords } from './words.ts';

/* H4: adding weight to a hand that has a topic instead of raising the same one. */

type Decided = Decision<FloorEvent, Code>;

function isCurrent(state: FloorState, hand: HandId): boolean {
  return state.waiting.has(hand) || state.kept.has(hand) || handTurn(state.floor)?.hand.id === hand;
}

function standsWith(state: FloorState, hand: HandId, participant: ParticipantId): boolean {
  return state.supporters.get(hand)?.has(participant) === true;
}

/** Those that are over are left out of the count: an evening is long. */
function isAtLimit(state: FloorState, participant: ParticipantId): boolean {
  const stands = state.stands.get(participant);
  if (stands === undefined || stands.size < limits.standsPerPersonCount) return false;
  return stands.count((hand) => isCurrent(state, hand)) >= limits.standsPerPersonCount;
}

export function stand(state: FloorState, id: HandId, { participant }: Actor): Decided {
  if (participant === undefined) return common.notAPerson();
  const hand = state.waiting.get(id);
  if (hand === undefined) return goneOrUnknown(state, id);
  if (personOf(hand) === participant) return refusals.ownHand();
  if (publicWords(state, hand).topic === undefined) {
    /* Whether there is a topic that may not be seen yet is nobody's business. */
    if (hand.hidden || state.topics === 'screened') return refusals.noTopicToSee();
    return refusals.noTopic();
  }
  if (standsWith(state, id, participant)) return { events: [] };
  if (isAtLimit(state, participant)) return refusals.tooManyStands({ max: limits.standsPerPersonCount });
  return { events: [{ type: 'hand.stood', hand: id, participant }] };
}

/** Possible whatever became of the hand. */
export function unstand(state: FloorState, id: HandId, { participant }: Actor): Decided {
  if (participant === undefined) return common.notAPerson();
  if (standsWith(state, id, participant)) return { events: [{ type: 'hand.unstood', hand: id, participant }] };
  const known = isCurrent(state, id) || state.pastHands.has(id);
  return known ? { events: [] } : goneOrUnknown(state, id);
}

type Stand = { readonly hand: HandId; readonly participant: ParticipantId };

export function stood(state: FloorState, { hand, participant }: Stand): FloorState {
  const before = state.stands.get(participant) ?? PersistentSet<HandId>();
  /* What is over is forgotten when there is no more room for it, so that one's own record stays small. */
  const kept = before.size < limits.standsPerPersonCount ? before : before.filter((id) => isCurrent(state, id));
  return {
    ...state,
    supporters: state.supporters.update(hand, PersistentSet<ParticipantId>(), (people) => people.add(participant)),
    stands: state.stands.set(participant, kept.add(hand)),
  };
}

export function unstood(state: FloorState, { hand, participant }: Stand): FloorState {
  const people = state.supporters.get(hand)?.delete(participant);
  const hands = state.stands.get(participant)?.delete(hand);
  return {
    ...state,
    supporters:
      people === undefined || people.isEmpty() ? state.supporters.delete(hand) : state.supporters.set(hand, people),
    stands:
      hands === undefined || hands.isEmpty() ? state.stands.delete(participant) : state.stands.set(participant, hands),
  };
}

/** How many stand with a hand; absent where nobody does. */
export function weightOf({ supporters }: Pick<FloorState, 'supporters'>, hand: HandId): number | undefined {
  return supporters.get(hand)?.size;
}
