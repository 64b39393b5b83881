import type { Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { freshId, idsFrom } from '../../kernel/ids.ts';
import type { QuestionEvent } from '../questions/events.ts';
import { leaveFloor } from './turns/decide.ts';
import { deckFor } from './queue/deck.ts';
import { firstCommitment } from './draw/draw.ts';
import type { FloorEvent, HandId, TurnId } from './events.ts';
import type { Heard } from './evolve.ts';
import { ownHands } from './hands/kinds.ts';
import { floorLimits } from './limits.ts';
import { lapses } from './hands/main-turn.ts';
import { pausedAt } from './turns/pause.ts';
import { leftOut, movedOn, orderLaneOff, promisedAtEnd, removedWith } from './agenda/segments.ts';
import { freshSign } from './hands/fresh-hand.ts';
import { handTurn, personOf, questionOf, type FloorState } from './state.ts';

type Event = FloorEvent | Heard;

/** The state after own events that are still to be written, as the room itself will fold them. */
type After = (own: readonly FloorEvent[]) => FloorState;

/** Q7: what a removed person still has in the lanes leaves them. */
function removal(state: FloorState, participant: string): readonly FloorEvent[] {
  const turn = handTurn(state.floor);
  const waits = ownHands(state, participant).filter((hand) => state.waiting.has(hand));
  return [
    ...waits.map((hand) => ({ type: 'hand.cleared', hand }) as const),
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
  if (calls === undefined || context.facts.phase !== 'live' || state.floor.state !== 'free') return [];
  const [hand, turn] = [freshId(context, idsFrom.consequence), freshId(context, idsFrom.consequence + 1)];
  const staff = by === undefined ? {} : { by };
  return [
    { type: 'queue.advanced', turn, until: context.now + floorLimits.undoMs, passedOver: [], ...staff },
    { type: 'hand.summoned', hand, participant: calls, sign: freshSign(state), question, topic: text, anonymous },
    { type: 'turn.called', turn, hand, secondsPlanned: state.turnSeconds, ...staff },
  ];
}

/** H6: on air when the voice arrives, and running again when it is back. It is heard of the turn on the floor alone. */
function arrived({ floor }: FloorState, turn: TurnId, after: After): readonly FloorEvent[] {
  if (floor.state === 'accepted') {
    const started = { type: 'turn.started', turn } as const;
    return [started, ...lapses(after([started]))];
  }
  return pausedAt(floor) === undefined ? [] : [{ type: 'turn.resumed', turn }];
}

/** V4: nobody hears whoever is on the floor, so their time does not run. */
function missed({ floor }: FloorState, turn: TurnId, since?: number): readonly FloorEvent[] {
  const isRunning = floor.state === 'on-air' && pausedAt(floor) === undefined;
  return isRunning ? [{ type: 'turn.paused', turn, ...(since === undefined ? {} : { since }) }] : [];
}

/** V4: Undo brings a turn by phone back whose line was closed meanwhile; it has to be heard again. */
function unheardAgain(state: FloorState, turn: TurnId | undefined): readonly FloorEvent[] {
  const { floor } = state;
  const isByPhone = floor.state === 'on-air' && 'turn' in floor && floor.voice === 'phone' && floor.turn.cut !== true;
  return isByPhone && turn !== undefined ? missed(state, turn) : [];
}

function consequences(
  state: FloorState,
  event: Event,
  context: Context,
  actor: Actor,
  after: After,
): readonly FloorEvent[] {
  switch (event.type) {
    case 'person.removed':
      return [...removal(state, event.participant), ...removedWith(state, event.participant)];
    case 'room.phase-changed':
      /* L2, H6: outside `live` nobody is on the floor; who was called waits again, unskipped. */
      return event.phase === 'live' ? [] : leaveFloor(state.floor, { end: 'returned' }, actor, context.now);
    case 'turn.started':
    case 'turn.opened':
      return lapses(state);
    case 'queue.undone':
      return unheardAgain(state, event.resumes);
    case 'voice.connected':
      return arrived(state, event.turn, after);
    case 'voice.lost':
      return missed(state, event.turn, event.since);
    case 'voice.cut':
      return missed(state, event.turn);
    case 'question.staged':
      return summons(state, event, context);
    case 'question.withdrawn':
      return questionOf(handTurn(state.floor)?.hand) === event.question
        ? leaveFloor(state.floor, { end: 'withdrawn' }, actor, context.now)
        : [];
  }
  return [];
}

/** What becomes of those who wait, once it is settled who is on the floor. */
function endings(state: FloorState, event: Event): readonly FloorEvent[] {
  switch (event.type) {
    case 'agenda.moved':
      return movedOn(state, event);
    case 'agenda.set':
      return leftOut(state, event);
    case 'room.phase-changed':
      return event.phase === 'ended' ? promisedAtEnd(state) : [];
    case 'room.settings-changed':
      return event.changes.orderLane === false ? orderLaneOff(state) : [];
  }
  return [];
}

export function respond(
  state: FloorState,
  events: readonly Event[],
  context: Context,
  actor: Actor,
  after: After,
): Outcome<FloorEvent> {
  const own: FloorEvent[] = [];
  for (const event of events) own.push(...consequences(state, event, context, actor, after));
  const left = after(own);
  own.push(...events.flatMap((event) => endings(left, event)), ...firstCommitment(state, context));
  const settled = after(own);
  const deck = deckFor(settled, events, context);
  if (deck.hand !== settled.deck || deck.displaces !== settled.displaced) own.push({ type: 'deck.changed', ...deck });
  return { events: own };
}

/** Of a hand, wherever it is by now. */
function ownerOf(state: FloorState, hand: HandId): string | undefined {
  return personOf(state.waiting.get(hand) ?? state.kept.get(hand)?.hand ?? state.pastHands.get(hand)?.hand);
}

function concernedBy(state: FloorState, event: Event): readonly (string | undefined)[] {
  const current = handTurn(state.floor)?.hand;
  switch (event.type) {
    /* Standing with a hand is in the record of who does it, not of whose hand it is. */
    case 'hand.stood':
    case 'hand.unstood':
      return [event.participant];
    case 'hands.kept':
    case 'hands.restored':
    case 'hands.cleared':
      return event.hands.map((hand) => ownerOf(state, hand));
    case 'hands.promised':
      return event.promised.map(({ participant }) => participant);
  }
  if ('hand' in event && event.hand !== undefined)
    return [current?.id === event.hand ? personOf(current) : ownerOf(state, event.hand)];
  return 'turn' in event ? [personOf(state.pastTurns.get(event.turn)?.hand)] : [];
}

/** The people whose own record these events may have changed. */
export function concerns(state: FloorState, events: readonly Event[]): readonly string[] {
  const people = events.flatMap((event) => concernedBy(state, event));
  const touchesTurn = events.some((event) => 'turn' in event);
  const current = touchesTurn ? personOf(handTurn(state.floor)?.hand) : undefined;
  return [...people, current].filter((person) => person !== undefined);
}
