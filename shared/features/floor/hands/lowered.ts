import type { ParticipantId } from '../../../kernel/actor.ts';
import { remember } from '../../../kernel/remember.ts';
import type { HandId, HandKind } from '../events.ts';
import { weightOf } from './stands.ts';
import { personOf, type FloorState, type PastHand, type QueuedHand } from '../state.ts';

/*
 * P2: to lower a hand and raise it with another topic is how a topic is replaced: the former one goes then. It stays
 * where it was approved or called, so that no turn and no Undo misses it, where a moderator hid it, and where somebody
 * stands with it.
 */

/** Its owner has taken it out of the queue, or from what was set aside. */
export function lowered(state: FloorState, hand: QueuedHand): FloorState {
  const person = personOf(hand);
  if (person === undefined || hand.topic === undefined) return state;
  return { ...state, lowered: state.lowered.update(person, [], (hands) => [...hands, hand]) };
}

const calledHands = remember(
  (pastTurns: FloorState['pastTurns']): ReadonlySet<HandId | undefined> =>
    new Set([...pastTurns.values()].map(({ hand }) => hand?.id)),
);

/* One that is hidden may have been approved before that. */
function isReplaceable(state: FloorState, { id, approved, hidden }: QueuedHand): boolean {
  if (approved !== undefined || hidden || weightOf(state, id) !== undefined) return false;
  return state.pastHands.has(id) && !calledHands(state.pastTurns).has(id);
}

/** Whose topics give way to a new hand of this kind. */
export function replacedBy(state: FloorState, participant: ParticipantId, kind: HandKind): readonly QueuedHand[] {
  const hands = state.lowered.get(participant) ?? [];
  return hands.filter((hand) => hand.kind === kind && isReplaceable(state, hand));
}

type Raised = {
  readonly participant: ParticipantId;
  readonly kind: HandKind;
  readonly replaces?: readonly HandId[] | undefined;
};

/** A hand of this kind was raised anew. */
export function raisedAnew(state: FloorState, { participant, kind, replaces = [] }: Raised): FloorState {
  const hands = state.lowered.get(participant);
  if (hands === undefined) return state;
  const others = hands.filter((hand) => hand.kind !== kind);
  const past = replaces.flatMap((id): readonly [HandId, PastHand][] => {
    const one = state.pastHands.get(id);
    if (one === undefined) return [];
    const { topic: _gone, ...hand } = one.hand;
    return [[id, { ...one, hand }]];
  });
  return {
    ...state,
    lowered: others.length === 0 ? state.lowered.delete(participant) : state.lowered.set(participant, others),
    pastHands: past.length === 0 ? state.pastHands : state.pastHands.merge(past),
  };
}
