import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import type { FloorEvent } from '../events.ts';
import { keyBefore, queueOrder } from './queue.ts';
import { refusals, type Code } from '../refusals.ts';
import { goneOrUnknown, onFloorOr } from '../refused.ts';
import type { FloorState, QueuedHand } from '../state.ts';

/**
 * H5: freezes the placed hand and all ahead of it, in that order. Follow-ups and points of order stand ahead anyway, but
 * where it goes before one of them, that one is frozen behind it.
 */
export function place(
  state: FloorState,
  hand: string,
  before: string | undefined,
  actor: Actor,
): Decision<FloorEvent, Code> {
  if (!state.waiting.has(hand)) return onFloorOr(state, hand);
  if (before === hand) return refusals.beforeItself();
  if (before !== undefined && !state.waiting.has(before)) return goneOrUnknown(state, before);
  const others = queueOrder(state)
    .map((one) => one.hand)
    .filter(({ id }) => id !== hand);
  const position = before === undefined ? others.length : others.findIndex(({ id }) => id === before);
  const idsOf = (hands: readonly QueuedHand[]) => hands.map(({ id }) => id);
  const ahead = idsOf(others.slice(0, position).filter((one) => keyBefore(state, one) === undefined));
  const overtaken = idsOf(others.slice(position).filter((one) => keyBefore(state, one) !== undefined));
  const stillFrozen = state.prefix.filter((id) => id !== hand && !ahead.includes(id));
  const prefix = [...ahead, hand, ...overtaken, ...stillFrozen];
  return { events: [{ type: 'hand.placed', hand, prefix, ...byOf(actor) }] };
}
