import type { AgendaEvent, SegmentId } from '../../agenda/events.ts';
import type { ParticipantId } from '../../../kernel/actor.ts';
import { keptOf } from '../hands/kept.ts';
import { promisesFor } from '../queue/closing.ts';
import type { FloorEvent, HandId, Promised } from '../events.ts';
import { queueOrder } from '../queue/queue.ts';
import { personOf, type FloorState, type QueuedHand } from '../state.ts';

/* L4: what becomes of those who wait when the agenda moves on; H13: and of those who wait at the end. */

type Moved = Extract<AgendaEvent, { type: 'agenda.moved' }>;
type Planned = Extract<AgendaEvent, { type: 'agenda.set' }>;

const idsOf = (hands: readonly QueuedHand[]): readonly HandId[] => hands.map(({ id }) => id);
const isMain = ({ kind }: QueuedHand): boolean => kind === 'speak';

const toPromised = (promised: readonly Promised[]): readonly FloorEvent[] =>
  promised.length === 0 ? [] : [{ type: 'hands.promised', promised }];

type Why = Extract<FloorEvent, { type: 'hands.cleared' }>['why'];

/** Out of the queue for good; with an answer in writing where it was promised. */
function cleared(state: FloorState, hands: readonly QueuedHand[], why?: Why): readonly FloorEvent[] {
  const { promised, others } = promisesFor(state, hands);
  const events = toPromised(promised);
  if (others.length === 0) return events;
  return [...events, { type: 'hands.cleared', hands: idsOf(others), ...(why === undefined ? {} : { why }) }];
}

/** Those that were set aside, back where they stood; not where their person has another main hand by then (H1). */
function returned(
  state: FloorState,
  isMeant: (segment: SegmentId) => boolean,
  left: ReadonlySet<HandId>,
): readonly FloorEvent[] {
  const hands = [...state.kept.values()].filter(({ segment }) => isMeant(segment)).map(({ hand }) => hand);
  const hasAnother = (hand: QueuedHand) => {
    const person = personOf(hand);
    const other = person === undefined ? undefined : state.handOf.get(person);
    return other !== undefined && !left.has(other);
  };
  const back = hands.filter((hand) => !hasAnother(hand));
  return [
    ...(back.length === 0 ? [] : [{ type: 'hands.restored', hands: idsOf(back) } as const]),
    ...cleared(state, hands.filter(hasAnother), 'has-another'),
  ];
}

function leaving(state: FloorState, { from, hands }: Moved): readonly FloorEvent[] {
  const waiting = queueOrder(state).map(({ hand }) => hand);
  switch (hands) {
    case 'carry':
      return [];
    case 'clear':
      return cleared(state, waiting);
    case 'keep': {
      /* Follow-ups and points of order are about what is over. Before any segment there is none to be kept with. */
      const main = from === undefined ? [] : waiting.filter(isMain);
      const kept: readonly FloorEvent[] =
        from === undefined || main.length === 0 ? [] : [{ type: 'hands.kept', segment: from, hands: idsOf(main) }];
      const asides = from === undefined ? [] : waiting.filter((hand) => !isMain(hand));
      return [...kept, ...cleared(state, asides)];
    }
  }
}

/** `state` knows of the move already; whoever is called or on air stays. */
export function movedOn(state: FloorState, event: Moved): readonly FloorEvent[] {
  const events = leaving(state, event);
  const left = new Set(events.length === 0 ? [] : [...state.waiting.values()].filter(isMain).map(({ id }) => id));
  return [...events, ...returned(state, (segment) => segment === event.segment, left)];
}

/** A segment that is off the agenda does not come again: whoever waits for it joins the queue, or goes down and is told. */
export function leftOut(state: FloorState, { segments, hands }: Planned): readonly FloorEvent[] {
  const there = new Set(segments.map(({ id }) => id));
  const isGone = (segment: SegmentId) => !there.has(segment);
  if (hands === 'carry') return returned(state, isGone, new Set());
  const gone = [...state.kept.values()].filter(({ segment }) => isGone(segment)).map(({ hand }) => hand);
  return cleared(state, gone, 'part-gone');
}

/** H2: a host whom points of order get in the way of everybody else is rid of them all at once. */
export function orderLaneOff(state: FloorState): readonly FloorEvent[] {
  const hands = [...state.orderHandOf.values()].filter((id) => state.waiting.has(id));
  return hands.length === 0 ? [] : [{ type: 'hands.cleared', hands, why: 'order-off' }];
}

/** The room has ended: who was promised an answer gets a question to be answered. The others stay as they are. */
export function promisedAtEnd(state: FloorState): readonly FloorEvent[] {
  const waiting = queueOrder(state).map(({ hand }) => hand);
  const aside = [...state.kept.values()].map(({ hand }) => hand);
  return toPromised(promisesFor(state, [...waiting, ...aside]).promised);
}

/** Q7: a removed person's go with them. */
export function removedWith(state: FloorState, participant: ParticipantId): readonly FloorEvent[] {
  const hands = keptOf(state, participant).map(({ hand }) => hand.id);
  return hands.length === 0 ? [] : [{ type: 'hands.cleared', hands }];
}
