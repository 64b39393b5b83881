import type { Steps } from '../../../kernel/decider.ts';
import type { AgendaEvent, PlannedEnds } from '../../agenda/events.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { disownedAll, ownedAll } from '../hands/kinds.ts';
import { freedPlace } from '../hands/main-turn.ts';
import { lostAll } from '../hands/lost.ts';
import {
  handTurn,
  type FloorState,
  type Hand,
  type KeptHand,
  type Lost,
  type PastHand,
  type QueuedHand,
} from '../state.ts';

/* L4, H13: what becomes of those who wait when a segment or the room ends. Hundreds at once: so lists are gone through once. */

type HandsEvent = Extract<
  FloorEvent,
  { type: 'queue.closed' | 'hands.kept' | 'hands.restored' | 'hands.cleared' | 'hands.promised' }
>;

/** Out of the queue, each with all that was known of its place. */
function outOfQueue(state: FloorState, hands: readonly QueuedHand[]): FloorState {
  const gone = new Set(hands.map(({ id }) => id));
  const stays = (id: HandId) => !gone.has(id);
  return hands.reduce<FloorState>((next, hand) => freedPlace(next, hand, 'cleared'), {
    ...disownedAll(state, hands),
    waiting: state.waiting.deleteAll(gone),
    prefix: state.prefix.filter(stays),
    steppedBack: state.steppedBack.filter(stays),
  });
}

function kept(state: FloorState, ids: readonly HandId[], segment: string): FloorState {
  const hands = ids.flatMap((id) => state.waiting.get(id) ?? []);
  const placedAt = new Map(state.prefix.map((id, index) => [id, index]));
  const aside = hands.map((hand): [HandId, KeptHand] => {
    const place = placedAt.get(hand.id);
    return [hand.id, place === undefined ? { hand, segment } : { hand, segment, placedAt: place }];
  });
  return { ...outOfQueue(state, hands), kept: state.kept.merge(aside) };
}

/** Back with their own keys; those that a moderator had placed stand behind those placed since. */
function restored(state: FloorState, ids: readonly HandId[]): FloorState {
  const back = ids.flatMap((id) => state.kept.get(id) ?? []);
  const placed = back
    .filter(({ placedAt }) => placedAt !== undefined)
    .sort((a, b) => (a.placedAt ?? 0) - (b.placedAt ?? 0));
  const hands = back.map(({ hand }) => hand);
  return {
    ...ownedAll(state, hands),
    kept: state.kept.deleteAll(ids),
    waiting: state.waiting.merge(hands.map((hand) => [hand.id, hand])),
    prefix: placed.length === 0 ? state.prefix : [...state.prefix, ...placed.map(({ hand }) => hand.id)],
  };
}

/** For good, those who wait and those who were set aside. */
export function goneForGood(
  state: FloorState,
  ids: readonly HandId[],
  how: Pick<PastHand, 'end' | 'endedAt' | 'promised'>,
  why: Lost['why'] | undefined,
): FloorState {
  const waited = ids.flatMap((id) => state.waiting.get(id) ?? []);
  const aside = ids.flatMap((id) => state.kept.get(id)?.hand ?? []);
  const isUnreached = why === 'moved-on' || why === 'part-gone' || why === 'promised';
  const end = isUnreached ? ({ ...how, unreached: true } as const) : how;
  const past = [...waited, ...aside].map((hand): [HandId, PastHand] => [hand.id, { hand, ...end }]);
  return {
    ...outOfQueue(state, waited),
    kept: aside.length === 0 ? state.kept : state.kept.deleteAll(ids),
    pastHands: state.pastHands.merge(past),
    lost: why === undefined ? state.lost : lostAll(state.lost, [...waited, ...aside], why, how.endedAt),
  };
}

function endsAt(state: FloorState, { segmentEndsAt }: PlannedEnds): FloorState {
  if (segmentEndsAt !== undefined) return { ...state, segmentEndsAt };
  const { segmentEndsAt: _gone, ...rest } = state;
  return rest;
}

/** Those that wait, and the one that is called. */
function mainHands({ waiting, floor }: FloorState): readonly HandId[] {
  const called = handTurn(floor)?.hand;
  const all: readonly Hand[] = [...waiting.values(), ...(called === undefined ? [] : [called])];
  return all.filter(({ kind }) => kind === 'speak').map(({ id }) => id);
}

/** The queue is open again, as far as the settings say so. */
export function openedAgain({ closing: _over, ...state }: FloorState): FloorState {
  return state;
}

export const evolveSegments: Steps<FloorState, HandsEvent, AgendaEvent> = {
  'queue.closed': (state, { promise }, { at }) => ({ ...state, closing: { promise, at } }),
  'hands.kept': (state, { segment, hands }) => kept(state, hands, segment),
  'hands.restored': (state, { hands }) => restored(state, hands),
  'hands.cleared': (state, { hands, why }, { at }) =>
    goneForGood(state, hands, { end: 'cleared', endedAt: at }, why ?? 'moved-on'),
  'hands.promised': (state, { promised }, { at }) => {
    const ids = promised.map(({ hand }) => hand);
    return goneForGood(state, ids, { end: 'cleared', endedAt: at, promised: true }, 'promised');
  },
  'agenda.set': endsAt,
  'agenda.moved': (state, event) => {
    const owed = state.closing?.promise === true ? state.owed.union(mainHands(state)) : state.owed;
    /* Undo must not reach over the end of a segment. */
    return { ...endsAt(openedAgain(state), event), owed, undo: undefined };
  },
};
