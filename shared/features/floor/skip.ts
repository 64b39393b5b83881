import type { HandId } from './events.ts';
import type { FloorState } from './state.ts';

export function without(ids: readonly HandId[], id: HandId): readonly HandId[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}

/** H6: the first skip steps back behind the next hand, the second behind all others. */
export function skipped(state: FloorState, id: HandId, revision: number): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined) return state;
  const skips = hand.skips + 1;
  if (skips === 1)
    return {
      ...state,
      waiting: state.waiting.set(id, { ...hand, skips }),
      steppedBack: [...without(state.steppedBack, id), id],
    };
  return {
    ...state,
    waiting: state.waiting.set(id, { ...hand, skips, lastSince: revision, placed: false }),
    steppedBack: without(state.steppedBack, id),
    prefix: without(state.prefix, id),
  };
}
