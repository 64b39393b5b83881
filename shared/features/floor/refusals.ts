import type { Context } from '../../kernel/context.ts';
import type { Facts } from '../../kernel/facts.ts';
import { textOf } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';
import { reject } from '../../kernel/rejection.ts';
import { handTurn, turnId, type FloorState } from './state.ts';

export type Code =
  | 'hands-closed'
  | 'already-raised'
  | 'no-such-item'
  | 'text-empty'
  | 'text-too-long'
  | 'stale'
  | 'already-called'
  | 'floor-taken'
  | 'no-turn'
  | 'follow-ups-full'
  | 'undo-too-late'
  | 'queue-empty'
  | 'wrong-phase'
  | 'not-allowed'
  | 'bad-input'
  | 'muted';

export const noSuchHand = () => reject('no-such-item', 'There is no such hand in this room.');
export const noSuchTurn = () => reject('no-such-item', 'There is no such turn in this room.');
const staleHand = () => reject('stale', 'This hand is no longer in the queue.');
export const staleTurn = () => reject('stale', 'That turn is over. Look at who is on the floor now.');
export const noTurn = () => reject('no-turn', 'Nobody is on the floor.');
export const floorTaken = () => reject('floor-taken', 'Somebody is on the floor. End that turn first, or press Next.');
export const notLive = ({ phase }: Facts) =>
  reject(
    'wrong-phase',
    phase === 'break'
      ? 'The room is in a break. Nobody is called until it is live again.'
      : 'The room is not live yet. Go live first, then call.',
  );

/** H11: the second moderator learns who was quicker. */
export function alreadyCalled(by: ParticipantId | undefined, { contents, facts }: Context) {
  const name = by === undefined ? undefined : textOf(contents, facts.staff.get(by)?.name);
  const who = name ?? 'a colleague';
  return reject('already-called', `Already called by ${who}.`, { by: who });
}

/** A turn named by a page: undefined where it is the current one (or none was named), else why not. */
export function turnRefusal(state: FloorState, named: string | undefined) {
  const current = turnId(state.floor);
  if (named !== undefined && named !== current) return state.pastTurns.has(named) ? staleTurn() : noSuchTurn();
  return current === undefined ? noTurn() : undefined;
}

export function goneOrUnknown(state: FloorState, hand: string) {
  const known = state.pastHands.has(hand) || state.kept.has(hand) || handTurn(state.floor)?.hand.id === hand;
  return known ? staleHand() : noSuchHand();
}
