import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Lens, ParticipantId } from '../../kernel/feature.ts';
import { limits } from '../../kernel/limits.ts';
import { record, type ViewRecord } from '../../kernel/records.ts';
import { queueOrder } from './queue.ts';
import { handTurn, personOf, questionOf, type FloorState } from './state.ts';

/** The turn this person was called for, by a hand of theirs or for a question of theirs. */
function ownTurn({ floor }: FloorState, participant: ParticipantId): ViewRecord | undefined {
  if (!('turn' in floor) || personOf(floor.turn.hand) !== participant) return undefined;
  return record({
    id: floor.turn.id,
    state: floor.state,
    by: floor.state === 'called' ? undefined : floor.voice,
    questionId: questionOf(floor.turn.hand),
    sign: floor.turn.hand.sign,
    calledAt: floor.turn.calledAt,
    startedAt: floor.state === 'on-air' ? floor.startedAt : undefined,
    secondsPlanned: floor.turn.secondsPlanned,
  });
}

function ownHand(state: FloorState, participant: ParticipantId, contents: Contents): ViewRecord {
  const id = state.handOf.get(participant);
  if (id === undefined) return {};
  const onFloor = handTurn(state.floor)?.hand;
  const hand = onFloor?.id === id ? onFloor : state.waiting.get(id);
  if (hand === undefined) return {};
  const own = record({
    id,
    kind: hand.kind,
    state: hand === onFloor ? state.floor.state : 'waiting',
    topic: textOf(contents, hand.topic),
    sign: hand.sign,
    approved: hand.approved !== undefined,
  });
  if (hand === onFloor) return { hand: own };
  const place = queueOrder(state).findIndex((one) => one.hand.id === id) + 1;
  return place > limits.publicHandsCount ? { hand: own, placeInQueue: Math.round(place / 10) * 10 } : { hand: own };
}

export function personalView(state: FloorState, participant: ParticipantId, { contents }: Lens): ViewRecord {
  return record({
    ...ownHand(state, participant, contents),
    turn: ownTurn(state, participant),
    stood: state.stands.get(participant)?.toArray(),
  });
}

/** Those beyond the public part of the queue cannot compute their own place (H3). */
export function drifting(state: FloorState): readonly ParticipantId[] {
  return queueOrder(state)
    .slice(limits.publicHandsCount)
    .flatMap(({ hand }) => personOf(hand) ?? []);
}
