import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { isMuted } from '../../../kernel/mutes.ts';
import { common } from '../../../kernel/refusals.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import { readOptionalText, readText } from '../../../kernel/words/text.ts';
import { raiseRefusal } from './decide-asides.ts';
import type { FloorEvent, HandKind } from '../events.ts';
import { heldAmong } from './held.ts';
import { ownHands } from './kinds.ts';
import { floorLimits } from '../limits.ts';
import { replacedBy } from './lowered.ts';
import { endOwnTurn } from '../turns/decide.ts';
import { keyBefore, queueOrder } from '../queue/queue.ts';
import { goneOrUnknown, refusals, texts, type Code } from '../refusals.ts';
import { freshSign } from './sign.ts';
import { handsCount, handTurn, personOf, type FloorState, type HandTurn, type QueuedHand } from '../state.ts';

type Decided = Decision<FloorEvent, Code>;

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

type AddedWords = { readonly label: string; readonly place?: string | undefined; readonly topic?: string | undefined };

/** H6: the first touch after a call that nobody answered. Said again, or of a hand that is called now, it changes nothing. */
export function back(state: FloorState, hand: string, { participant }: Actor): Decided {
  if (participant === undefined || !ownHands(state, participant).includes(hand)) return goneOrUnknown(state, hand);
  return state.waiting.get(hand)?.missed === undefined ? { events: [] } : { events: [{ type: 'hand.returned', hand }] };
}

/** H8: for somebody without a phone. A moderator's words are approved as they are written, but for held ones (Q6). */
export function add(state: FloorState, words: AddedWords, actor: Actor, context: Context): Decided {
  if (handsCount(state) >= floorLimits.handsPerRoomCount) return refusals.fullForStaff();
  const [hand, labelId] = [freshId(context), freshId(context, 1)];
  const [placeId, topicId] = [freshId(context, 2), freshId(context, 3)];
  const label = readText(words.label, limits.labelGraphemes, texts.description);
  if (isRejection(label)) return label;
  const at = readOptionalText(words.place, limits.placeGraphemes, texts.place);
  if (at !== undefined && isRejection(at)) return at;
  const topic = readOptionalText(words.topic, limits.topicGraphemes, texts.topic);
  if (topic !== undefined && isRejection(topic)) return topic;
  const told = {
    label: labelId,
    ...(at === undefined ? {} : { place: placeId }),
    ...(topic === undefined ? {} : { topic: topicId }),
  };
  const contents = {
    [labelId]: { value: label.text },
    ...(at === undefined ? {} : { [placeId]: { value: at.text } }),
    ...(topic === undefined ? {} : { [topicId]: { value: topic.text } }),
  };
  const held = heldAmong(contents, context);
  return {
    events: [{ type: 'hand.added', hand, sign: freshSign(state), ...told, ...held, ...byOf(actor) }],
    contents,
  };
}

/**
 * H5: freezes the placed hand and all ahead of it, in that order. Follow-ups and points of order stand ahead anyway, but
 * where it goes before one of them, that one is frozen behind it.
 */
export function place(state: FloorState, hand: string, before: string | undefined, actor: Actor): Decided {
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

/** What to say of a hand that is not in the queue. */
function onFloorOr(state: FloorState, hand: string): Decided {
  return handTurn(state.floor)?.hand.id === hand ? refusals.onTheFloor() : goneOrUnknown(state, hand);
}

export function clear(state: FloorState, hand: string, actor: Actor): Decided {
  if (state.waiting.has(hand)) return { events: [{ type: 'hand.cleared', hand, ...byOf(actor) }] };
  const turn = handTurn(state.floor);
  if (turn?.hand.id === hand && state.floor.state !== 'on-air')
    return { events: [{ type: 'turn.ended', turn: turn.id, end: 'cleared', counted: false, ...byOf(actor) }] };
  return onFloorOr(state, hand);
}
