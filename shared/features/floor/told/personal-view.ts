import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { ParticipantId } from '../../../kernel/actor.ts';
import type { Lens } from '../../../kernel/context.ts';
import { record } from '../../../kernel/records.ts';
import { remember } from '../../../kernel/remember.ts';
import type { HandId } from '../events.ts';
import { heldIn, heldOnFloor } from '../hands/held.ts';
import { wasCalled } from '../hands/called.ts';
import { ownHands } from '../hands/kinds.ts';
import { isApproved } from '../hands/words.ts';
import { floorLimits } from '../limits.ts';
import { pausedAt } from '../turns/pause.ts';
import { queueOrder, type Placed } from '../queue/queue.ts';
import type { OwnFloor, OwnHandRecord, OwnTurnRecord } from '../records.ts';
import { keptOf } from '../hands/kept.ts';
import { personOf, questionOf, type FloorState } from '../state.ts';

/** The turn this person was called for, by a hand of theirs or for a question of theirs. */
function ownTurn({ floor }: FloorState, participant: ParticipantId): OwnTurnRecord | undefined {
  if (!('turn' in floor) || personOf(floor.turn.hand) !== participant) return undefined;
  return record({
    id: floor.turn.id,
    state: floor.state,
    by: floor.state === 'called' ? undefined : floor.voice,
    questionId: questionOf(floor.turn.hand),
    sign: floor.turn.hand.sign,
    calledAt: floor.turn.calledAt,
    startedAt: floor.state === 'on-air' ? floor.startedAt : undefined,
    pausedAt: pausedAt(floor),
    secondsPlanned: floor.turn.secondsPlanned,
  });
}

function handFields(state: FloorState, id: HandId | undefined, contents: Contents): OwnHandRecord | undefined {
  if (id === undefined) return undefined;
  const { floor } = state;
  const isOnFloor = 'turn' in floor && floor.turn.hand.id === id;
  const hand = isOnFloor ? floor.turn.hand : state.waiting.get(id);
  if (hand === undefined) return undefined;
  return record({
    id,
    kind: hand.kind,
    state: isOnFloor ? floor.state : 'waiting',
    topic: textOf(contents, hand.topic),
    sign: hand.sign,
    approved: isApproved(hand),
    /* A moderator hid its words: nothing of it is shown (T3). */
    unseen: hand.hidden ? true : undefined,
    /* A held word is in its name, place or topic: others see its sign alone until a moderator lets it through (Q6). */
    held: heldIn(state, hand).length > 0 || (isOnFloor && heldOnFloor(state) !== undefined) ? true : undefined,
    missed: hand.missed === undefined ? undefined : true,
    wasCalled: !isOnFloor && wasCalled(state, id) ? true : undefined,
  });
}

/** Q6: what one calls oneself, and where one sits, as far as it waits for a moderator. */
function heldFields({ held, names, places }: FloorState, participant: ParticipantId): OwnFloor['held'] {
  if (held.isEmpty()) return undefined;
  const words = { name: names.get(participant), place: places.get(participant) };
  const waits = (['name', 'place'] as const).filter((word) => {
    const id = words[word];
    return id !== undefined && held.has(id);
  });
  return waits.length === 0 ? undefined : waits;
}

/** Where each stands, counted from 1: a hall that raises its hands asks for all of them. */
const placesIn = remember((order: readonly Placed[]) => new Map(order.map(({ hand }, index) => [hand.id, index + 1])));

function placeInQueue(state: FloorState, id: HandId | undefined): number | undefined {
  if (id === undefined || !state.waiting.has(id)) return undefined;
  const place = placesIn(queueOrder(state)).get(id) ?? 0;
  return place > floorLimits.publicHandsCount ? Math.round(place / 10) * 10 : undefined;
}

/**
 * `hand` is the one on the floor, of whatever kind, and else the main one; the others that wait stand beside it, so that
 * a page needs to look at one of them alone when somebody is called.
 */
function ownHandFields(state: FloorState, participant: ParticipantId, contents: Contents) {
  const onFloor = ownHands(state, participant).find((id) => !state.waiting.has(id));
  const foremost = onFloor ?? state.handOf.get(participant);
  const beside = (id: HandId | undefined) => (id === foremost ? undefined : handFields(state, id, contents));
  return {
    hand: handFields(state, foremost, contents),
    followUp: beside(state.followUpOf.get(participant)),
    order: beside(state.orderHandOf.get(participant)),
    placeInQueue: placeInQueue(state, foremost),
  };
}

/** What waits until the room returns to its segment (L4). */
function keptFields(state: FloorState, participant: ParticipantId, contents: Contents): OwnFloor['kept'] {
  const kept = keptOf(state, participant);
  if (kept.length === 0) return undefined;
  return kept.map(({ hand, segment }) =>
    record({ id: hand.id, topic: textOf(contents, hand.topic), segmentId: segment }),
  );
}

/** H6: the last hand that ended without its owner's doing; not once it is there again, by an Undo. */
function lostFields(state: FloorState, participant: ParticipantId): OwnFloor['lost'] {
  const lost = state.lost.get(participant);
  if (lost === undefined || !state.pastHands.has(lost.hand)) return undefined;
  return record({ id: lost.hand, kind: lost.kind, why: lost.why, at: lost.at });
}

export function personalView(state: FloorState, participant: ParticipantId, { contents }: Lens): OwnFloor {
  return record({
    ...ownHandFields(state, participant, contents),
    held: heldFields(state, participant),
    turn: ownTurn(state, participant),
    kept: keptFields(state, participant, contents),
    lost: lostFields(state, participant),
    stood: state.stands.get(participant)?.toArray(),
  });
}

/** Those beyond the public part of the queue cannot compute their own place (H3). */
export function drifting(state: FloorState): readonly ParticipantId[] {
  return queueOrder(state)
    .slice(floorLimits.publicHandsCount)
    .flatMap(({ hand }) => personOf(hand) ?? []);
}
