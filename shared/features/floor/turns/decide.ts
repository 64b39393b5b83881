import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { common } from '../../../kernel/refusals.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import { readText } from '../../../kernel/words/text.ts';
import { chosen } from './decide-accept.ts';
import type { FloorEvent, TurnEnd, Voice } from '../events.ts';
import { heldAmong } from '../hands/held.ts';
import { floorLimits } from '../limits.ts';
import { isMain } from '../hands/main-turn.ts';
import { pausedAt, ranSince, type OnAir } from './pause.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { goneOrUnknown, notLive, turnRefusal } from '../refused.ts';
import { handTurn, personOf, turnId, type Floor, type FloorState } from '../state.ts';

type Decided = Decision<FloorEvent, Code>;

/**
 * H6: on air for 10 s, or read out by somebody else; follow-ups and points of order never (H2). For somebody who asked without a name it counts only where they
 * chose to come forward: another hand of theirs would move back in everybody's sight that very moment, and tell whose
 * the question was (P3).
 */
function countsForFairness(floor: OnAir, now: number): boolean {
  const hand = 'turn' in floor ? floor.turn.hand : undefined;
  if (!isMain(hand)) return false;
  /* Asked for while on air and not begun, nothing was read yet. */
  const isRead = 'turn' in floor && floor.voice === 'read' && floor.pausedAt === undefined;
  const cameForward = 'turn' in floor && (floor.voice === 'room' || floor.voice === 'phone');
  if (hand?.from === 'question' && hand.anonymous && !cameForward) return false;
  return isRead || now - ranSince(floor, now) >= floorLimits.countedTurnMs;
}

function endOnAir(floor: OnAir, actor: Actor, now: number): FloorEvent {
  const turn = 'turn' in floor ? floor.turn.id : floor.walkUp.id;
  return {
    type: 'turn.ended',
    turn,
    end: 'spoken',
    counted: countsForFairness(floor, now),
    clears: true,
    ...byOf(actor),
  };
}

/** H6: nobody answered the call that is skipped. */
export function silence(floor: Floor, how: TurnEnd): { readonly silent?: true } {
  const isSilent = floor.state === 'called' && floor.unanswered && floor.turn.hand.from === 'phone';
  return isSilent && how === 'skipped' ? { silent: true } : {};
}

/** The floor is left: a running turn ends, a call that nobody followed ends as `early` says. */
export function leaveFloor(
  floor: Floor,
  early: Pick<Extract<FloorEvent, { type: 'turn.ended' }>, 'end' | 'by'>,
  actor: Actor,
  now: number,
): readonly FloorEvent[] {
  switch (floor.state) {
    case 'free':
      return [];
    case 'on-air':
      return [endOnAir(floor, actor, now)];
    case 'called':
    case 'accepted':
      return [{ type: 'turn.ended', turn: floor.turn.id, counted: false, ...silence(floor, early.end), ...early }];
  }
}

function isOwn(state: FloorState, actor: Actor): boolean {
  const person = personOf(handTurn(state.floor)?.hand);
  return person !== undefined && person === actor.participant;
}

/** The called person's own answer needs the turn to be theirs. */
function ownTurnRefusal(state: FloorState, named: string | undefined, actor: Actor) {
  return turnRefusal(state, named) ?? (isOwn(state, actor) ? undefined : refusals.notYours());
}

export function accept(state: FloorState, voice: Voice, named: string | undefined, actor: Actor): Decided {
  return ownTurnRefusal(state, named, actor) ?? chosen(state, voice, actor);
}

export function decline(state: FloorState, named: string | undefined, actor: Actor): Decided {
  const refused = ownTurnRefusal(state, named, actor);
  if (refused !== undefined) return refused;
  const turn = handTurn(state.floor);
  if (turn === undefined) return refusals.noTurn();
  if (state.floor.state === 'on-air') return refusals.onAirSoEnd();
  return { events: [{ type: 'turn.ended', turn: turn.id, end: 'declined', counted: false }] };
}

export function endOwnTurn(state: FloorState, actor: Actor, context: Context): Decided {
  return state.floor.state === 'on-air' ? { events: [endOnAir(state.floor, actor, context.now)] } : refusals.noTurn();
}

/** By the person, a moderator or the speaker (H9). */
export function end(state: FloorState, named: string | undefined, actor: Actor, context: Context): Decided {
  const refused = turnRefusal(state, named);
  if (refused !== undefined) return refused;
  if (actor.role === 'attendee' && !isOwn(state, actor)) return refusals.notYours();
  if (state.floor.state !== 'on-air') return refusals.notOnAir();
  return endOwnTurn(state, actor, context);
}

type Start = {
  readonly turnId?: string | undefined;
  readonly handId?: string | undefined;
  readonly label?: string | undefined;
};

/** "Start turn": what was accepted goes on air; works from called too, and for somebody who simply stands up. */
export function start(state: FloorState, data: Start, actor: Actor, context: Context): Decided {
  if (context.facts.phase !== 'live') return notLive(context.facts);
  const turn = freshId(context);
  if (data.label !== undefined) {
    if (state.floor.state !== 'free') return refusals.floorTaken();
    const label = readText(data.label, limits.labelGraphemes, texts.description);
    if (isRejection(label)) return label;
    const labelId = freshId(context, 1);
    const contents = { [labelId]: { value: label.text } };
    const told = { label: labelId, ...heldAmong(contents, context), secondsPlanned: state.turnSeconds };
    return { events: [{ type: 'turn.opened', turn, ...told, ...byOf(actor) }], contents };
  }
  const onFloor = handTurn(state.floor)?.hand.id;
  if (data.handId !== undefined && data.handId !== onFloor) {
    if (!state.waiting.has(data.handId)) return goneOrUnknown(state, data.handId);
    if (state.floor.state !== 'free') return refusals.floorTaken();
    const called = {
      type: 'turn.called',
      turn,
      hand: data.handId,
      secondsPlanned: state.turnSeconds,
      ...byOf(actor),
    } as const;
    return { events: [called, { type: 'turn.started', turn, ...byOf(actor) }] };
  }
  const refused = turnRefusal(state, data.turnId);
  if (refused !== undefined) return refused;
  const current = handTurn(state.floor);
  if (state.floor.state === 'on-air') {
    if (current === undefined || pausedAt(state.floor) === undefined) return refusals.runs();
    return { events: [{ type: 'turn.resumed', turn: current.id, ...byOf(actor) }] };
  }
  if (current === undefined) return refusals.noTurn();
  return { events: [{ type: 'turn.started', turn: current.id, ...byOf(actor) }] };
}

export function extend(state: FloorState, seconds: number, named: string | undefined): Decided {
  const refused = turnRefusal(state, named);
  if (refused !== undefined) return refused;
  const current = turnId(state.floor);
  if (current === undefined) return refusals.noTurn();
  return { events: [{ type: 'turn.extended', turn: current, seconds }] };
}

/** The room's own note that nobody answered for 20 s; somebody may have been quicker. */
export function noteSilence(state: FloorState, turn: string, now: number): Decided {
  const { floor } = state;
  if (floor.state !== 'called' || floor.turn.id !== turn || floor.unanswered) return common.turnOver();
  if (now < floor.turn.calledAt + floorLimits.noAnswerMs) return refusals.timeToAnswer();
  return { events: [{ type: 'turn.unanswered', turn }] };
}
