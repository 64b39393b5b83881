import type { HandId } from './events.ts';
import { approvable } from './held.ts';
import type { FloorState, Hand } from './state.ts';

/** What moderators said of the words of a hand that has the floor: shown as they read now, or hidden. */
export function shownOnFloor(state: FloorState, id: HandId, hidden: boolean): FloorState {
  const { floor } = state;
  if (!('turn' in floor) || floor.turn.hand.id !== id) return state;
  const { approved: _before, ...rest } = floor.turn.hand;
  const approved = hidden ? undefined : approvable(state, { ...rest, hidden });
  const hand: Hand = approved === undefined ? { ...rest, hidden } : { ...rest, hidden, approved };
  return { ...state, floor: { ...floor, turn: { ...floor.turn, hand, shown: approved ?? {} } } };
}
