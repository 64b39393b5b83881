import type { Actor, Context, Outcome } from '../../kernel/feature.ts';
import { freshId, idsFrom } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { PeopleEvent } from '../people/events.ts';
import type { QuestionEvent } from '../questions/events.ts';
import { firstPresent } from './decide-queue.ts';
import { leaveFloor } from './decide-turns.ts';
import { evolve } from './evolve.ts';
import type { FloorEvent, HandId } from './events.ts';
import { ruleOrder } from './queue.ts';
import { freshSign } from './sign.ts';
import { handTurn, personOf, questionOf, type FloorState } from './state.ts';

type Event = FloorEvent | LifecycleEvent | PeopleEvent | QuestionEvent;

/** The state after own events that are still to be written. */
function after(state: FloorState, events: readonly FloorEvent[], now: number): FloorState {
  const stamp = { at: now, revision: 0, index: 0 };
  let next = state;
  for (const event of events) {
    const step = evolve[event.type] as (before: FloorState, one: FloorEvent, at: typeof stamp) => FloorState;
    next = step(next, event, stamp);
  }
  return next;
}

/** Q7: what a removed person still has in the lanes leaves them. */
function removal(state: FloorState, participant: string): readonly FloorEvent[] {
  const turn = handTurn(state.floor);
  const hand = state.handOf.get(participant);
  const waits = hand !== undefined && turn?.hand.id !== hand;
  return [
    ...(waits ? [{ type: 'hand.cleared', hand } as const] : []),
    ...(turn !== undefined && personOf(turn.hand) === participant
      ? [{ type: 'turn.ended', turn: turn.id, end: 'cleared', counted: false } as const]
      : []),
  ];
}

type Staged = Extract<QuestionEvent, { type: 'question.staged' }>;

/** Q4: calls the author of the question that was put on the stage, with a hand for that turn alone. */
function summons(
  state: FloorState,
  { calls, question, text, anonymous, by }: Staged,
  context: Context,
): readonly FloorEvent[] {
  if (calls === undefined || state.phase !== 'live' || state.floor.state !== 'free') return [];
  const [hand, turn] = [freshId(context, idsFrom.consequence), freshId(context, idsFrom.consequence + 1)];
  const staff = by === undefined ? {} : { by };
  return [
    { type: 'queue.advanced', turn, until: context.now + limits.undoMs, passedOver: [], ...staff },
    { type: 'hand.summoned', hand, participant: calls, sign: freshSign(state), question, topic: text, anonymous },
    { type: 'turn.called', turn, hand, secondsPlanned: state.turnSeconds, ...staff },
  ];
}

function consequences(state: FloorState, event: Event, context: Context, actor: Actor): readonly FloorEvent[] {
  switch (event.type) {
    case 'person.removed':
      return removal(state, event.participant);
    case 'room.phase-changed':
      /* L2, H6: outside `live` nobody is on the floor; who was called waits again, unskipped. */
      return event.phase === 'live' ? [] : leaveFloor(state.floor, { end: 'returned' }, actor, context.now);
    case 'question.staged':
      return summons(state, event, context);
    case 'question.withdrawn':
      return questionOf(handTurn(state.floor)?.hand) === event.question
        ? leaveFloor(state.floor, { end: 'withdrawn' }, actor, context.now)
        : [];
  }
  return [];
}

/** H10: later raises never displace who is on deck; a moderator's placing before it, or skipping it, does. */
function isDisplaced(state: FloorState, deck: HandId, events: readonly Event[]): boolean {
  return events.some((event) => {
    if (event.type === 'hand.skipped') return event.hand === deck;
    if (event.type !== 'hand.placed') return false;
    const deckAt = state.prefix.indexOf(deck);
    return event.hand === deck ? deckAt > 0 : deckAt === -1 || event.prefix.indexOf(event.hand) < deckAt;
  });
}

function deckFor(state: FloorState, events: readonly Event[], context: Context): HandId | undefined {
  if (state.phase !== 'live' || state.floor.state === 'free') return undefined;
  const { deck } = state;
  if (deck !== undefined && state.waiting.has(deck) && !isDisplaced(state, deck, events)) return deck;
  return firstPresent(
    ruleOrder(state).map(({ hand }) => hand),
    context,
  ).hand?.id;
}

export function respond(
  state: FloorState,
  events: readonly Event[],
  context: Context,
  actor: Actor,
): Outcome<FloorEvent> {
  const own: FloorEvent[] = [];
  for (const event of events) own.push(...consequences(state, event, context, actor));
  const settled = after(state, own, context.now);
  const deck = deckFor(settled, events, context);
  if (deck !== settled.deck) own.push({ type: 'deck.changed', ...(deck === undefined ? {} : { hand: deck }) });
  return { events: own };
}

/** The people whose own record these events may have changed. */
export function concerns(state: FloorState, events: readonly Event[]): readonly string[] {
  const current = handTurn(state.floor)?.hand;
  const people = events.map((event) => {
    /* Standing with a hand is in the record of who does it, not of whose hand it is. */
    if (event.type === 'hand.stood' || event.type === 'hand.unstood') return event.participant;
    if ('hand' in event && event.hand !== undefined) {
      if (current?.id === event.hand) return personOf(current);
      return personOf(state.waiting.get(event.hand) ?? state.pastHands.get(event.hand)?.hand);
    }
    return 'turn' in event ? personOf(state.pastTurns.get(event.turn)?.hand) : undefined;
  });
  const touchesTurn = events.some((event) => 'turn' in event);
  return [...people, touchesTurn ? personOf(current) : undefined].filter((person) => person !== undefined);
}
