import type { ParticipantId } from '../../../kernel/actor.ts';
import type { HandId, HandKind } from '../events.ts';
import type { FloorState, Hand } from '../state.ts';

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

/** Notes whose hands they are. */
export function ownedAll(state: FloorState, hands: readonly Hand[]): FloorState {
  const ofKind = (kind: HandKind): readonly [ParticipantId, HandId][] =>
    hands.flatMap((hand) => (hand.from === 'phone' && hand.kind === kind ? [[hand.participant, hand.id]] : []));
  return {
    ...state,
    handOf: state.handOf.merge(ofKind('speak')),
    followUpOf: state.followUpOf.merge(ofKind('follow-up')),
    orderHandOf: state.orderHandOf.merge(ofKind('order')),
  };
}

/* One hand at a time is what a long log is made of: so these two go without the lists. */
export function owned(state: FloorState, hand: Hand): FloorState {
  if (hand.from !== 'phone') return state;
  const map = mapOf[hand.kind];
  return { ...state, [map]: state[map].set(hand.participant, hand.id) };
}

/** The hands are out of queue and floor: their people may have another of the kind. */
export function disownedAll(state: FloorState, hands: readonly Hand[]): FloorState {
  const ofKind = (kind: HandKind): readonly ParticipantId[] =>
    hands.flatMap((hand) =>
      hand.from === 'phone' && hand.kind === kind && ownOfKind(state, hand.participant, kind) === hand.id
        ? [hand.participant]
        : [],
    );
  return {
    ...state,
    handOf: state.handOf.deleteAll(ofKind('speak')),
    followUpOf: state.followUpOf.deleteAll(ofKind('follow-up')),
    orderHandOf: state.orderHandOf.deleteAll(ofKind('order')),
  };
}

export function disowned(state: FloorState, hand: Hand): FloorState {
  if (hand.from !== 'phone' || ownOfKind(state, hand.participant, hand.kind) !== hand.id) return state;
  const map = mapOf[hand.kind];
  return { ...state, [map]: state[map].delete(hand.participant) };
}
