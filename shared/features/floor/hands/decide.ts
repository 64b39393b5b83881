import type { Actor, ParticipantId } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { isMuted } from '../../../kernel/mutes.ts';
import { common } from '../../../kernel/refusals.ts';
import { isRejection, type Rejection } from '../../../kernel/rejection.ts';
import { readOptionalText } from '../../../kernel/words/text.ts';
import type { FloorEvent, HandKind } from '../events.ts';
import { freshSign } from './fresh-hand.ts';
import { heldAmong } from './held.ts';
import { ownHands, ownOfKind } from './kinds.ts';
import { floorLimits } from '../limits.ts';
import { replacedBy } from './lowered.ts';
import { endOwnTurn } from '../turns/decide.ts';
import { openToAllAt, placesLeft, standsWithMain } from '../turns/main-turn.ts';
import { closedRefusal } from '../queue/closing.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { goneOrUnknown } from '../refused.ts';
import { handsCount, handTurn, personOf, type FloorState, type HandTurn } from '../state.ts';

/* What people do with hands of their own: who may raise one of which kind (H1, H2, H4), and lower it again. */

type Decided = Decision<FloorEvent, Code>;

const alreadyRaised = {
  speak: refusals.handUp,
  'follow-up': refusals.followUpUp,
  order: refusals.orderUp,
} as const;

function orderRefusal(state: FloorState) {
  return state.orderLane ? undefined : refusals.noOrderLane();
}

function followUpRefusal(state: FloorState, participant: ParticipantId, { now, facts }: Context) {
  const { main } = state;
  if (facts.phase !== 'live') return refusals.followUpLater();
  if (main === undefined) return refusals.nobodySpoke();
  if (main.person === participant) return refusals.ownTurn();
  if (main.followUps.some((taken) => taken.participant === participant)) return refusals.followUpHad();
  if (placesLeft(main) === 0) return refusals.followUpsFull();
  const reservedMs = openToAllAt(state, main) - now;
  if (reservedMs > 0 && !standsWithMain(state, main, participant)) {
    return refusals.othersFirst({ seconds: Math.ceil(reservedMs / 1000) });
  }
  return undefined;
}

function raiseRefusal(
  state: FloorState,
  kind: HandKind,
  participant: ParticipantId,
  context: Context,
): Rejection<Code> | undefined {
  if (ownOfKind(state, participant, kind) !== undefined) return alreadyRaised[kind]();
  switch (kind) {
    case 'speak':
      return closedRefusal(state);
    case 'follow-up':
      return followUpRefusal(state, participant, context);
    case 'order':
      return orderRefusal(state);
  }
}

export type Raising = { readonly topic?: string | undefined; readonly kind?: HandKind | undefined };

export function raise(
  state: FloorState,
  { topic: rawTopic, kind = 'speak' }: Raising,
  actor: Actor,
  context: Context,
): Decided {
  const { participant } = actor;
  if (participant === undefined) return common.notAPerson();
  if (isMuted(context.facts.mutes, participant)) return refusals.muted();
  const refused = raiseRefusal(state, kind, participant, context);
  if (refused !== undefined) return refused;
  if (handsCount(state) >= floorLimits.handsPerRoomCount) return refusals.full();
  const hand = freshId(context);
  const follows = kind === 'follow-up' && state.main !== undefined ? { follows: state.main.id } : {};
  const replaced = replacedBy(state, participant, kind);
  const replaces = replaced.length === 0 ? {} : { replaces: replaced.map(({ id }) => id) };
  const redacts = replaced.flatMap(({ topic }) => topic ?? []);
  const sign = freshSign(state);
  const raised = { type: 'hand.raised', hand, participant, kind, sign, ...follows, ...replaces } as const;
  const topic = readOptionalText(rawTopic, limits.topicGraphemes, texts.topic);
  if (topic === undefined) return { events: [raised], redacts };
  if (isRejection(topic)) return topic;
  const topicId = freshId(context, 1);
  const contents = { [topicId]: { owner: participant, value: topic.text } };
  return { events: [{ ...raised, topic: topicId, ...heldAmong(contents, context) }], contents, redacts };
}

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

/** H6: the first touch after a call that nobody answered. Said again, or of a hand that is called now, it changes nothing. */
export function back(state: FloorState, hand: string, { participant }: Actor): Decided {
  if (participant === undefined || !ownHands(state, participant).includes(hand)) return goneOrUnknown(state, hand);
  return state.waiting.get(hand)?.missed === undefined ? { events: [] } : { events: [{ type: 'hand.returned', hand }] };
}
