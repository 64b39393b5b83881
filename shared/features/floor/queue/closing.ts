import type { Facts } from '../../../kernel/facts.ts';
import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { record, type FieldsOf } from '../../../kernel/records.ts';
import type { FloorEvent, Promised } from '../events.ts';
import type { QueueRecord } from '../records.ts';
import type { Code } from '../refusals.ts';
import { personOf, type FloorState, type QueuedHand } from '../state.ts';
import { publicWords } from '../hands/words.ts';

/* H13: closing the queue, and what is promised to those who will not get the floor. */

export function close({ closing }: FloorState, promise: boolean, actor: Actor): Decision<FloorEvent, Code> {
  return closing?.promise === promise
    ? { events: [] }
    : { events: [{ type: 'queue.closed', promise, ...byOf(actor) }] };
}

export const isOpen = ({ open, closing }: FloorState, { phase }: Facts): boolean =>
  open && closing === undefined && phase !== 'ended';

/** What is promised to a hand: nothing without a topic that can be answered. */
function promiseFor(state: FloorState, hand: QueuedHand): Promised | undefined {
  const { topic } = hand;
  const isPromised = state.closing?.promise === true || state.owed.has(hand.id);
  if (!isPromised || topic === undefined || hand.hidden || hand.kind !== 'speak') return undefined;
  const participant = personOf(hand);
  return {
    hand: hand.id,
    ...(participant === undefined ? {} : { participant }),
    ...(hand.from === 'staff' ? { label: hand.label } : {}),
    topic,
    open: publicWords(state, hand).topic === topic,
    ...(state.held.has(topic) ? { held: true } : {}),
  };
}

/** Of these hands, those that a written answer is promised to, and the others. */
export function promisesFor(
  state: FloorState,
  hands: readonly QueuedHand[],
): { readonly promised: readonly Promised[]; readonly others: readonly QueuedHand[] } {
  const promised: Promised[] = [];
  const others: QueuedHand[] = [];
  for (const hand of hands) {
    const promise = promiseFor(state, hand);
    if (promise === undefined) others.push(hand);
    else promised.push(promise);
  }
  return { promised, others };
}

/** What the record of the queue says of it. */
export function closingFields(
  { closing, segmentEndsAt }: FloorState,
  { phase }: Facts,
): Pick<FieldsOf<QueueRecord>, 'closing' | 'endsAt'> {
  return {
    closing: closing === undefined ? undefined : record({ promise: closing.promise, at: closing.at }),
    endsAt: phase === 'ended' ? undefined : segmentEndsAt,
  };
}
