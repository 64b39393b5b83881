import { remember } from '../../../kernel/remember.ts';
import type { HandId } from '../events.ts';
import type { FloorState } from '../state.ts';

const calledHands = remember(
  (pastTurns: FloorState['pastTurns']): ReadonlySet<HandId | undefined> =>
    new Set([...pastTurns.values()].flatMap(({ hand, end }) => (end === 'undone' ? [] : [hand?.id]))),
);

/** A turn of this hand is over; what was undone never was. */
export function wasCalled({ pastTurns }: FloorState, hand: HandId): boolean {
  return calledHands(pastTurns).has(hand);
}
