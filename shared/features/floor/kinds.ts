import type { ParticipantId } from '../../kernel/feature.ts';
import type { HandId, HandKind } from './events.ts';
import type { FloorState, Hand } from './state.ts';

/* H1: one hand of a kind a person. */

const mapOf = { speak: 'handOf', 'follow-up': 'followUpOf', order: 'orderHandOf' } as const;

/** The hand of this kind that a person has in the queue or on the floor. */
export function ownOfKind(state: FloorState, participant: ParticipantId, kind: HandKind): HandId | undefined {
  return state[mapOf[kind]].get(participant);
}

/** All hands a person has in the queue or on the floor, the main one first. */
export function ownHands(state: FloorState, participant: ParticipantId): readonly HandId[] {
  const ids = [state.handOf, state.followUpOf, state.orderHandOf].map((of) => of.get(participant));
  return ids.filter((id) => id !== undefined);
}

/** Notes whose hand it is. */
export function owned(state: FloorState, hand: Hand): FloorState {
  if (hand.from !== 'phone') return state;
  const map = mapOf[hand.kind];
  return { ...state, [map]: state[map].set(hand.participant, hand.id) };
}

/** The hand is out of queue and floor: its person may have another of the kind. */
export function disowned(state: FloorState, hand: Hand): FloorState {
  if (hand.from !== 'phone' || ownOfKind(state, hand.participant, hand.kind) !== hand.id) return state;
  const map = mapOf[hand.kind];
  return { ...state, [map]: state[map].delete(hand.participant) };
}
