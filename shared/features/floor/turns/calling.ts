import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { common } from '../../../kernel/refusals.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { ownOfKind } from '../hands/kinds.ts';
import { inTurn, nobodyToCall } from '../draw/draw.ts';
import { leaveFloor, silence } from './decide.ts';
import { floorLimits } from '../limits.ts';
import { firstPresent } from '../queue/deck.ts';
import { queueOrder } from '../queue/queue.ts';
import { refusals, type Code } from '../refusals.ts';
import { alreadyCalled, goneOrUnknown, notLive } from '../refused.ts';
import { handTurn, turnId, type FloorState } from '../state.ts';

type Decided = Decision<FloorEvent, Code>;

/** A page that pressed Next looking at another floor than the present one. */
function nextRefusal(state: FloorState, after: string | null | undefined, context: Context) {
  if (after === undefined) return undefined;
  const current = turnId(state.floor);
  const calledBy = handTurn(state.floor)?.calledBy;
  if (after === null) return current === undefined ? undefined : alreadyCalled(calledBy, context);
  if (after === current) return undefined;
  if (!state.pastTurns.has(after)) return common.noSuchTurn();
  /* That turn merely ended and the floor is free: Next goes on. */
  if (current === undefined && state.lastTurn === after) return undefined;
  return alreadyCalled(calledBy, context);
}

export function next(state: FloorState, after: string | null | undefined, actor: Actor, context: Context): Decided {
  if (context.facts.phase !== 'live') return notLive(context.facts);
  const refused = nextRefusal(state, after, context);
  if (refused !== undefined) return refused;
  const { hand, passedOver } = firstPresent(inTurn(state, queueOrder(state)), context);
  /* Whoever was called and has not gone on air is skipped by it (H10). */
  const leaving = leaveFloor(state.floor, { end: 'skipped', ...byOf(actor) }, actor, context.now);
  /* Where nobody follows, the turn that ends names what can be undone. */
  const turn = hand === undefined ? turnId(state.floor) : freshId(context);
  if (turn === undefined) return passedOver.length > 0 ? refusals.allAway() : nobodyToCall(state);
  const until = context.now + floorLimits.undoMs;
  const advanced: FloorEvent = { type: 'queue.advanced', turn, until, passedOver, ...byOf(actor) };
  if (hand === undefined) return { events: [advanced, ...leaving] };
  const called = { turn, hand: hand.id, secondsPlanned: state.turnSeconds, ...byOf(actor) };
  return { events: [advanced, ...leaving, { type: 'turn.called', ...called }] };
}

/** Calls one hand out of order; on the hand that is called already: again, once it has not answered. */
export function call(state: FloorState, hand: HandId, actor: Actor, context: Context): Decided {
  if (context.facts.phase !== 'live') return notLive(context.facts);
  const { floor } = state;
  const current = handTurn(floor);
  if (current?.hand.id === hand) {
    if (floor.state === 'called' && floor.unanswered)
      return { events: [{ type: 'turn.called-again', turn: current.id, ...byOf(actor) }] };
    return alreadyCalled(current.calledBy, context);
  }
  if (!state.waiting.has(hand)) return goneOrUnknown(state, hand);
  if (floor.state !== 'free') return refusals.floorTaken();
  const turn = freshId(context);
  const until = context.now + floorLimits.undoMs;
  return {
    events: [
      { type: 'queue.advanced', turn, until, passedOver: [], ...byOf(actor) },
      { type: 'turn.called', turn, hand, secondsPlanned: state.turnSeconds, ...byOf(actor) },
    ],
  };
}

/** H6: a skip in the queue or of the called person; the floor is then free. */
export function skip(state: FloorState, hand: HandId, actor: Actor): Decided {
  if (state.waiting.has(hand)) return { events: [{ type: 'hand.skipped', hand, ...byOf(actor) }] };
  const turn = handTurn(state.floor);
  if (turn?.hand.id !== hand) return goneOrUnknown(state, hand);
  if (state.floor.state === 'on-air') return refusals.speaking();
  const how = { end: 'skipped', counted: false, ...silence(state.floor, 'skipped'), ...byOf(actor) } as const;
  return { events: [{ type: 'turn.ended', turn: turn.id, ...how }] };
}

export function undo(state: FloorState, turn: string, actor: Actor, context: Context): Decided {
  const open = state.undo;
  if (open === undefined || open.turn !== turn) {
    if (turnId(state.floor) === turn) return refusals.undoAnswered();
    if (state.lastTurn === turn) return refusals.undoActedOn();
    return state.pastTurns.has(turn) ? common.turnOver() : common.noSuchTurn();
  }
  if (context.now > open.until) return refusals.undoTimeUp();
  if (context.facts.phase !== 'live') return notLive(context.facts);
  const previous = handTurn(open.before.floor)?.hand;
  /* A hand made for a question ended with its turn: nothing can have become of it since. */
  const hasLeft = previous !== undefined && previous.from !== 'question' && !state.waiting.has(previous.id);
  if (hasLeft && previous.from === 'phone' && ownOfKind(state, previous.participant, previous.kind) !== undefined)
    return refusals.undoRaisedAnew();
  if (hasLeft && open.before.floor.state !== 'on-air') return refusals.undoLowered();
  const resumes = turnId(open.before.floor);
  return { events: [{ type: 'queue.undone', turn, ...(resumes === undefined ? {} : { resumes }), ...byOf(actor) }] };
}
