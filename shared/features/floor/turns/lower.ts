import type { Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import type { FloorEvent } from '../events.ts';
import { ownHands } from '../hands/kinds.ts';
import { endOwnTurn } from './decide.ts';
import { refusals, type Code } from '../refusals.ts';
import { goneOrUnknown } from '../refused.ts';
import { handTurn, personOf, type FloorState, type HandTurn } from '../state.ts';

type Decided = Decision<FloorEvent, Code>;

/** The turn on the floor that calls this person to ask their question (Q4). */
function summonedTurn(state: FloorState, participant: string | undefined): HandTurn | undefined {
  const turn = handTurn(state.floor);
  return turn?.hand.from === 'question' && turn.hand.participant === participant ? turn : undefined;
}

/** Lowering the hand of a turn: withdraws it when called, ends the turn when on air (H6). */
function leaveTurn(state: FloorState, turn: HandTurn, actor: Actor, context: Context): Decided {
  if (state.floor.state === 'on-air') return endOwnTurn(state, actor, context);
  return { events: [{ type: 'turn.ended', turn: turn.id, end: 'withdrawn', counted: false }] };
}

/** The hand in the queue where none is named: a turn that a question called for has a hand of its own. */
export function lower(state: FloorState, named: string | undefined, actor: Actor, context: Context): Decided {
  const aside = named === undefined ? undefined : state.kept.get(named);
  if (aside !== undefined && personOf(aside.hand) === actor.participant)
    return { events: [{ type: 'hand.withdrawn', hand: aside.hand.id }] };
  const all = actor.participant === undefined ? [] : ownHands(state, actor.participant);
  const onFloor = all.find((id) => !state.waiting.has(id));
  const own = all.find((id) => id === named) ?? onFloor ?? all[0];
  const summoned = summonedTurn(state, actor.participant);
  if (summoned !== undefined && (named ?? own ?? summoned.hand.id) === summoned.hand.id)
    return leaveTurn(state, summoned, actor, context);
  if (own === undefined) {
    if (named !== undefined) return state.pastHands.has(named) ? goneOrUnknown(state, named) : refusals.noSuchHand();
    return refusals.notUp();
  }
  if (named !== undefined && named !== own) return goneOrUnknown(state, named);
  const turn = handTurn(state.floor);
  return turn?.hand.id === own
    ? leaveTurn(state, turn, actor, context)
    : { events: [{ type: 'hand.withdrawn', hand: own }] };
}
