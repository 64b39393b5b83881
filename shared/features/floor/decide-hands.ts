import { type Actor, type Context, type Decision } from '../../kernel/feature.ts';
import type { NewContents } from '../../kernel/contents.ts';
import { limits } from '../../kernel/limits.ts';
import { isRejection, reject } from '../../kernel/rejection.ts';
import { readText, tidy } from '../../kernel/text.ts';
import type { FloorEvent, Sign } from './events.ts';
import { queueOrder } from './queue.ts';
import { goneOrUnknown, noSuchHand, type Code } from './refusals.ts';
import { handTurn, type FloorState } from './state.ts';
import { endOwnTurn } from './decide-turns.ts';

type Decided = Decision<FloorEvent, Code>;

const coloursCount = 8;

/** The next numeral nobody carries; a numeral just freed rests until the others had their turn. */
export function freshSign(state: FloorState): Sign {
  const taken = new Set([...state.waiting.values()].map(({ sign }) => sign.numeral));
  const onFloor = handTurn(state.floor);
  if (onFloor !== undefined) taken.add(onFloor.hand.sign.numeral);
  const before = state.undo === undefined ? undefined : handTurn(state.undo.before.floor);
  if (before !== undefined) taken.add(before.hand.sign.numeral);
  let numeral = (state.lastNumeral % limits.numeralsBeforeReuseCount) + 1;
  for (let tried = 1; taken.has(numeral); tried += 1)
    numeral =
      tried < limits.numeralsBeforeReuseCount
        ? (numeral % limits.numeralsBeforeReuseCount) + 1
        : Math.max(limits.numeralsBeforeReuseCount, numeral) + 1;
  return { colour: ((numeral - 1) % coloursCount) + 1, numeral };
}

export function raise(state: FloorState, rawTopic: string | undefined, actor: Actor, context: Context): Decided {
  const { participant } = actor;
  if (participant === undefined) return reject('not-allowed', 'Only somebody in the room can raise a hand.');
  if (state.muted.has(participant))
    return reject('muted', 'A moderator has muted you, so you cannot raise a hand now.');
  if (state.handOf.has(participant)) return reject('already-raised', 'Your hand is up already.');
  if (!state.open) return reject('hands-closed', 'Hands are closed at the moment. The host may open them again.');
  if (state.waiting.size >= limits.handsPerRoomCount)
    return reject('hands-closed', 'The queue is full. Try again when some have spoken.');
  const [hand = '', topicId = ''] = context.ids;
  const raised = { type: 'hand.raised', hand, participant, kind: 'speak', sign: freshSign(state) } as const;
  if (rawTopic === undefined || tidy(rawTopic) === '') return { events: [raised] };
  const topic = readText(rawTopic, limits.topicGraphemes, 'The topic');
  if (isRejection(topic)) return topic;
  return {
    events: [{ ...raised, topic: topicId }],
    contents: { [topicId]: { owner: participant, value: topic.text } },
  };
}

/** Withdraws when waiting or called, ends the turn when on air (H6). */
export function lower(state: FloorState, named: string | undefined, actor: Actor, context: Context): Decided {
  const own = actor.participant === undefined ? undefined : state.handOf.get(actor.participant);
  if (own === undefined) {
    if (named !== undefined) return state.pastHands.has(named) ? goneOrUnknown(state, named) : noSuchHand();
    return reject('no-such-item', 'Your hand is not up.');
  }
  if (named !== undefined && named !== own) return goneOrUnknown(state, named);
  const turn = handTurn(state.floor);
  if (turn?.hand.id !== own) return { events: [{ type: 'hand.withdrawn', hand: own }] };
  if (state.floor.state === 'on-air') return endOwnTurn(state, actor, context);
  return { events: [{ type: 'turn.ended', turn: turn.id, end: 'withdrawn', counted: false }] };
}

type AddedWords = { readonly label: string; readonly place?: string | undefined; readonly topic?: string | undefined };

/** H8: for somebody without a phone. */
export function add(state: FloorState, words: AddedWords, actor: Actor, context: Context): Decided {
  if (state.waiting.size >= limits.handsPerRoomCount) return reject('hands-closed', 'The queue is full.');
  const [hand = '', labelId = '', placeId = '', topicId = ''] = context.ids;
  const label = readText(words.label, limits.labelGraphemes, 'The name or description');
  if (isRejection(label)) return label;
  const contents: { [id: string]: NewContents[string] } = { [labelId]: { value: label.text } };
  const told: { place?: string; topic?: string } = {};
  if (words.place !== undefined && tidy(words.place) !== '') {
    const seat = readText(words.place, limits.placeGraphemes, 'The place');
    if (isRejection(seat)) return seat;
    contents[placeId] = { value: seat.text };
    told.place = placeId;
  }
  if (words.topic !== undefined && tidy(words.topic) !== '') {
    const topic = readText(words.topic, limits.topicGraphemes, 'The topic');
    if (isRejection(topic)) return topic;
    contents[topicId] = { value: topic.text };
    told.topic = topicId;
  }
  const by = actor.participant === undefined ? {} : { by: actor.participant };
  return { events: [{ type: 'hand.added', hand, sign: freshSign(state), label: labelId, ...told, ...by }], contents };
}

/** H5: freezes the placed hand and all ahead of it, in that order. */
export function place(state: FloorState, hand: string, before: string | undefined, actor: Actor): Decided {
  if (!state.waiting.has(hand)) return onFloorOr(state, hand);
  if (before === hand) return reject('not-allowed', 'A hand cannot stand before itself.');
  if (before !== undefined && !state.waiting.has(before)) return goneOrUnknown(state, before);
  const others = queueOrder(state)
    .map((one) => one.hand.id)
    .filter((id) => id !== hand);
  const position = before === undefined ? others.length : others.indexOf(before);
  const ahead = others.slice(0, position);
  const stillFrozen = state.prefix.filter((id) => id !== hand && !ahead.includes(id));
  const by = actor.participant === undefined ? {} : { by: actor.participant };
  return { events: [{ type: 'hand.placed', hand, prefix: [...ahead, hand, ...stillFrozen], ...by }] };
}

/** What to say of a hand that is not in the queue. */
export function onFloorOr(state: FloorState, hand: string): Decided {
  return handTurn(state.floor)?.hand.id === hand
    ? reject('not-allowed', 'This hand is on the floor. Use the buttons of the floor.')
    : goneOrUnknown(state, hand);
}

export function clear(state: FloorState, hand: string, actor: Actor): Decided {
  const by = actor.participant === undefined ? {} : { by: actor.participant };
  if (state.waiting.has(hand)) return { events: [{ type: 'hand.cleared', hand, ...by }] };
  const turn = handTurn(state.floor);
  if (turn?.hand.id === hand && state.floor.state !== 'on-air')
    return { events: [{ type: 'turn.ended', turn: turn.id, end: 'cleared', counted: false, ...by }] };
  return onFloorOr(state, hand);
}

/** Approving or hiding name, place and topic, in the queue or on the floor. */
export function screen(state: FloorState, hand: string, type: 'hand.approved' | 'hand.hidden'): Decided {
  const known = state.waiting.has(hand) || handTurn(state.floor)?.hand.id === hand;
  return known ? { events: [{ type, hand }] } : goneOrUnknown(state, hand);
}
