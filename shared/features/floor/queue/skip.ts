import type { HandId } from '../events.ts';
import { backInPrefix } from './prefix.ts';
import type { FloorState, Missed, QueuedHand } from '../state.ts';

export function without(ids: readonly HandId[], id: HandId): readonly HandId[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}

/** H6: the first skip steps back behind the next hand, the second behind all others. */
export function skipped(state: FloorState, id: HandId, revision: number): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined) return state;
  const { missed, ...rest } = hand;
  const skips = hand.skips + 1;
  if (skips === 1 && missed === undefined)
    return {
      ...state,
      waiting: state.waiting.set(id, { ...hand, skips }),
      steppedBack: [...without(state.steppedBack, id), id],
    };
  return {
    ...state,
    waiting: state.waiting.set(id, { ...rest, skips, lastSince: revision, placed: false }),
    steppedBack: without(state.steppedBack, id),
    prefix: without(state.prefix, id),
  };
}

/** H6: skipped after no answer, it goes where a second skip puts it, and remembers where it comes back to. */
export function missedCall(
  state: FloorState,
  hand: QueuedHand,
  revision: number,
  stoodBefore: readonly HandId[] | undefined,
): FloorState {
  const { lastSince, placed } = hand;
  const missed: Missed = hand.missed ?? {
    placed,
    ...(lastSince === undefined ? {} : { lastSince }),
    ...(stoodBefore === undefined ? {} : { stoodBefore }),
  };
  return {
    ...state,
    waiting: state.waiting.set(hand.id, { ...hand, lastSince: revision, placed: false, missed }),
    steppedBack: without(state.steppedBack, hand.id),
    prefix: without(state.prefix, hand.id),
  };
}

/** The hand with its own key again. */
export function found(whole: QueuedHand): QueuedHand {
  if (whole.missed === undefined) return whole;
  const { missed, lastSince: _behindAll, ...hand } = whole;
  const { placed, lastSince } = missed;
  return { ...hand, placed, ...(lastSince === undefined ? {} : { lastSince }) };
}

/** Its owner is there. */
export function returned(state: FloorState, id: HandId): FloorState {
  const hand = state.waiting.get(id);
  if (hand?.missed === undefined) return state;
  const { stoodBefore } = hand.missed;
  const prefix = stoodBefore === undefined ? state.prefix : backInPrefix(state.prefix, id, stoodBefore);
  return { ...state, waiting: state.waiting.set(id, found(hand)), prefix };
}
