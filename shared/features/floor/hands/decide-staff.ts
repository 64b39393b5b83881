import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import type { WordsRead } from '../../../kernel/words/held-texts.ts';
import { readOptionalText, readText } from '../../../kernel/words/text.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { freshSign } from './fresh-hand.ts';
import { heldAmong, readAndLetThrough } from './held.ts';
import { floorLimits } from '../limits.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { goneOrUnknown, onFloorOr, turnRefusal } from '../refused.ts';
import { handsCount, handTurn, type FloorState, type Hand, type WordName } from '../state.ts';
import { unreadRefusal } from './unread.ts';

/*
 * What moderators do with hands: add and clear them, and what they say of their words, in the queue or on the
 * floor: name, place and topic together (T3, Q6).
 */

type Decided = Decision<FloorEvent, Code>;

type AddedWords = { readonly label: string; readonly place?: string | undefined; readonly topic?: string | undefined };

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

export function clear(state: FloorState, hand: string, actor: Actor): Decided {
  if (state.waiting.has(hand)) return { events: [{ type: 'hand.cleared', hand, ...byOf(actor) }] };
  const turn = handTurn(state.floor);
  if (turn?.hand.id === hand && state.floor.state !== 'on-air')
    return { events: [{ type: 'turn.ended', turn: turn.id, end: 'cleared', counted: false, ...byOf(actor) }] };
  return onFloorOr(state, hand);
}

function handOf(state: FloorState, id: HandId): Hand | undefined {
  const onFloor = handTurn(state.floor)?.hand;
  return onFloor?.id === id ? onFloor : state.waiting.get(id);
}

/** Also lets held words through: those that the moderator read, once they could be. */
export function approve(
  state: FloorState,
  id: HandId,
  read: WordsRead<WordName> | undefined,
  { contents, now }: Context,
): Decided {
  const hand = handOf(state, id);
  if (hand === undefined) return goneOrUnknown(state, id);
  const unread = unreadRefusal(state, hand, now);
  if (unread !== undefined) return unread;
  const letThrough = readAndLetThrough(state, hand, read, contents);
  if (isRejection(letThrough)) return letThrough;
  return { events: [{ type: 'hand.approved', hand: id, ...(letThrough.length === 0 ? {} : { letThrough }) }] };
}

export function hide(state: FloorState, id: HandId): Decided {
  return handOf(state, id) === undefined ? goneOrUnknown(state, id) : { events: [{ type: 'hand.hidden', hand: id }] };
}

/** Q6: what whoever simply stood up was called. Said again it changes nothing. */
export function approveLabel(state: FloorState, named: string | undefined, actor: Actor): Decided {
  const refused = turnRefusal(state, named);
  if (refused !== undefined) return refused;
  const { floor } = state;
  if (!('walkUp' in floor)) return refusals.noWalkUp();
  const { id, label } = floor.walkUp;
  if (!state.held.has(label)) return { events: [] };
  return { events: [{ type: 'turn.approved', turn: id, letThrough: [label], ...byOf(actor) }] };
}
