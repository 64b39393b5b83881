import type { HandId } from './events.ts';
import { wordsOf, type FloorState, type Hand } from './state.ts';

/** What moderators said of the words of a hand that has the floor: shown as they read now, or hidden. */
export function shownOnFloor(state: FloorState, id: HandId, hidden: boolean): FloorState {
  const { floor } = state;
  if (!('turn' in floor) || floor.turn.hand.id !== id) return state;
  const { approved: _before, ...rest } = floor.turn.hand;
  const shown = hidden ? {} : wordsOf(state, rest);
  const hand: Hand = hidden ? { ...rest, hidden } : { ...rest, hidden, approved: shown };
  return { ...state, floor: { ...floor, turn: { ...floor.turn, hand, shown } } };
}
