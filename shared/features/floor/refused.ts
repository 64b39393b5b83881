import type { ParticipantId } from '../../kernel/actor.ts';
import { textOf } from '../../kernel/contents.ts';
import type { Context } from '../../kernel/context.ts';
import type { Facts } from '../../kernel/facts.ts';
import { common } from '../../kernel/refusals.ts';
import { refusals } from './refusals.ts';
import { handTurn, turnId, type FloorState } from './state.ts';

/* Which of the refusals it is, by how the floor stands. */

export const notLive = ({ phase }: Facts) => (phase === 'break' ? refusals.inBreak() : refusals.notLive());

/** H11: the second moderator learns who was quicker. */
export function alreadyCalled(by: ParticipantId | undefined, { contents, facts }: Context) {
  const name = by === undefined ? undefined : textOf(contents, facts.staff.get(by)?.name);
  return name === undefined ? refusals.calledByColleague({ by: 'a colleague' }) : refusals.alreadyCalled({ by: name });
}

/** A turn named by a page: undefined where it is the current one (or none was named), else why not. */
export function turnRefusal(state: FloorState, named: string | undefined) {
  const current = turnId(state.floor);
  if (named !== undefined && named !== current)
    return state.pastTurns.has(named) ? common.turnOver() : common.noSuchTurn();
  return current === undefined ? refusals.noTurn() : undefined;
}

/** A hand that is not in the queue. */
export function onFloorOr(state: FloorState, hand: string) {
  return handTurn(state.floor)?.hand.id === hand ? refusals.onTheFloor() : goneOrUnknown(state, hand);
}

export function goneOrUnknown(state: FloorState, hand: string) {
  const known = state.pastHands.has(hand) || state.kept.has(hand) || handTurn(state.floor)?.hand.id === hand;
  return known ? refusals.goneHand() : refusals.noSuchHand();
}
