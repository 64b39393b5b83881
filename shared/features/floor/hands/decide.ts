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
import { openToAllAt, placesLeft, standsWithMain } from './main-turn.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { goneOrUnknown } from '../refused.ts';
import { handsCount, type FloorState } from '../state.ts';

/* What people do with hands of their own: who may raise one of which kind (H1, H2, H4). */

type Decided = Decision<FloorEvent, Code>;

const alreadyRaised = {
  speak: refusals.handUp,
  'follow-up': refusals.followUpUp,
  order: refusals.orderUp,
} as const;

/** Why nobody can raise a main hand, if so. */
function closedRefusal({ open, closing }: FloorState): Rejection<Code> | undefined {
  if (closing !== undefined) return refusals.closing();
  return open ? undefined : refusals.closed();
}

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

/** H6: the first touch after a call that nobody answered. Said again, or of a hand that is called now, it changes nothing. */
export function back(state: FloorState, hand: string, { participant }: Actor): Decided {
  if (participant === undefined || !ownHands(state, participant).includes(hand)) return goneOrUnknown(state, hand);
  return state.waiting.get(hand)?.missed === undefined ? { events: [] } : { events: [{ type: 'hand.returned', hand }] };
}
