import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Lens, ParticipantId, StaffLens } from '../../kernel/feature.ts';
import { limits } from '../../kernel/limits.ts';
import { record, recordsByOwner, type Json, type View, type ViewRecord } from '../../kernel/records.ts';
import { queueOrder, type Placed } from './queue.ts';
import { handTurn, personOf, wordsOf, type FloorState, type Hand, type HandTurn, type Words } from './state.ts';

type Told = { readonly [word in keyof Words]?: string | undefined };

function told(state: FloorState, hand: Hand, words: Words, contents: Contents): Told {
  const named = state.namesShown || hand.from === 'staff';
  return {
    name: named ? textOf(contents, words.name) : undefined,
    place: textOf(contents, words.place),
    topic: textOf(contents, words.topic),
  };
}

/** What phones show of a waiting hand: nothing where it was hidden, no topic before it was approved where topics are screened. */
function publicWords(state: FloorState, hand: Hand): Words {
  if (hand.hidden) return {};
  if (state.topics === 'open') return wordsOf(state, hand);
  const { topic: _screened, ...words } = wordsOf(state, hand);
  return hand.approved?.topic === undefined ? words : { ...words, topic: hand.approved.topic };
}

/** T3: what the big screen shows of a waiting hand: its sign, and words only as a moderator approved them. */
function stageWords(_state: FloorState, hand: Hand): Words {
  return hand.hidden ? {} : (hand.approved ?? {});
}

type Choice = (state: FloorState, hand: Hand) => Words;

type Audience = { readonly words: Choice; readonly recordOf: ReturnType<typeof recordsByOwner> };
const phones: Audience = { words: publicWords, recordOf: recordsByOwner() };
const screens: Audience = { words: stageWords, recordOf: recordsByOwner() };
const staffRecordOf = recordsByOwner();

function handRecord(
  state: FloorState,
  { hand, key }: Placed,
  { words, recordOf }: Audience,
  contents: Contents,
): ViewRecord {
  return recordOf(hand, {
    key,
    kind: hand.kind,
    sign: hand.sign,
    ...told(state, hand, words(state, hand), contents),
    approved: hand.approved === undefined ? undefined : true,
    placed: hand.placed ? true : undefined,
  });
}

function turnFields(
  state: FloorState,
  turn: HandTurn,
  contents: Contents,
): { readonly [field: string]: Json | undefined } {
  return {
    turnId: turn.id,
    handId: turn.hand.id,
    sign: turn.hand.sign,
    calledAt: turn.calledAt,
    secondsPlanned: turn.secondsPlanned,
    ...told(state, turn.hand, turn.shown, contents),
  };
}

function nowRecord(state: FloorState, contents: Contents): ViewRecord {
  const { floor, turnSeconds } = state;
  switch (floor.state) {
    case 'free':
      return { state: 'free', secondsPlanned: turnSeconds };
    case 'called':
      return record({ state: 'called', ...turnFields(state, floor.turn, contents) });
    case 'accepted':
      return record({ state: 'accepted', by: floor.voice, ...turnFields(state, floor.turn, contents) });
    case 'on-air': {
      const { startedAt } = floor;
      if ('turn' in floor)
        return record({ state: 'on-air', by: floor.voice, startedAt, ...turnFields(state, floor.turn, contents) });
      const { id, label, secondsPlanned } = floor.walkUp;
      return record({ state: 'on-air', turnId: id, label: textOf(contents, label), startedAt, secondsPlanned });
    }
  }
}

function deckRecord(state: FloorState, words: Choice, contents: Contents): ViewRecord {
  const hand = state.deck === undefined ? undefined : state.waiting.get(state.deck);
  if (hand === undefined) return {};
  return record({ handId: hand.id, sign: hand.sign, name: told(state, hand, words(state, hand), contents).name });
}

/** Mean length of a turn in seconds, with the planned length as one turn that went before, so that it starts sane. */
function meanSeconds({ spoken, turnSeconds }: FloorState): number {
  return Math.round((spoken.seconds + turnSeconds) / (spoken.count + 1));
}

function sharedView(state: FloorState, audience: Audience, contents: Contents): View {
  const view: { [key: string]: ViewRecord } = {
    now: nowRecord(state, contents),
    deck: deckRecord(state, audience.words, contents),
    queue: {
      total: state.waiting.size,
      open: state.open && state.phase !== 'ended',
      rule: state.rule,
      meanSeconds: meanSeconds(state),
    },
  };
  for (const placed of queueOrder(state).slice(0, limits.publicHandsCount))
    view[`hand:${placed.hand.id}`] = handRecord(state, placed, audience, contents);
  return view;
}

export const publicView = (state: FloorState, { contents }: Lens): View => sharedView(state, phones, contents);
export const stageView = (state: FloorState, { contents }: Lens): View => sharedView(state, screens, contents);

function staffFloor(state: FloorState, { contents, away }: StaffLens): ViewRecord {
  const turn = handTurn(state.floor);
  const person = personOf(turn?.hand);
  return record({
    calledBy: turn?.calledBy === undefined ? undefined : textOf(contents, state.staffNames.get(turn.calledBy)),
    calledAt: turn?.calledAt,
    noAnswer: state.floor.state === 'called' && state.floor.unanswered ? true : undefined,
    away: person !== undefined && away.has(person) ? true : undefined,
    hidden: turn?.hand.hidden === true ? true : undefined,
    undo: state.undo === undefined ? undefined : { turnId: state.undo.turn, until: state.undo.until },
    passedOver: state.passedOver.length === 0 ? undefined : state.passedOver,
  });
}

export function staffView(state: FloorState, lens: StaffLens): View {
  const view: { [key: string]: ViewRecord } = { floor: staffFloor(state, lens) };
  for (const { hand, key } of queueOrder(state)) {
    const person = personOf(hand);
    view[`hand:${hand.id}`] = staffRecordOf(hand, {
      key,
      kind: hand.kind,
      sign: hand.sign,
      ...told(state, hand, wordsOf(state, hand), lens.contents),
      approved: hand.approved !== undefined,
      hidden: hand.hidden,
      placed: hand.placed,
      skips: hand.skips,
      away: person !== undefined && lens.away.has(person),
      muted: person !== undefined && state.muted.has(person),
      added: hand.from === 'staff',
    });
  }
  return view;
}

function ownTurn(state: FloorState): ViewRecord {
  const { floor } = state;
  if (!('turn' in floor)) return {};
  return record({
    id: floor.turn.id,
    state: floor.state,
    by: floor.state === 'called' ? undefined : floor.voice,
    sign: floor.turn.hand.sign,
    calledAt: floor.turn.calledAt,
    startedAt: floor.state === 'on-air' ? floor.startedAt : undefined,
    secondsPlanned: floor.turn.secondsPlanned,
  });
}

export function personalView(state: FloorState, participant: ParticipantId, { contents }: Lens): ViewRecord {
  const id = state.handOf.get(participant);
  if (id === undefined) return {};
  const onFloor = handTurn(state.floor)?.hand.id === id;
  const hand = onFloor ? handTurn(state.floor)?.hand : state.waiting.get(id);
  if (hand === undefined) return {};
  const own = record({
    id,
    kind: hand.kind,
    state: onFloor ? state.floor.state : 'waiting',
    topic: textOf(contents, hand.topic),
    sign: hand.sign,
    approved: hand.approved !== undefined,
  });
  if (onFloor) return { hand: own, turn: ownTurn(state) };
  const place = queueOrder(state).findIndex((one) => one.hand.id === id) + 1;
  return place > limits.publicHandsCount ? { hand: own, placeInQueue: Math.round(place / 10) * 10 } : { hand: own };
}

/** Those beyond the public part of the queue cannot compute their own place (H3). */
export function drifting(state: FloorState): readonly ParticipantId[] {
  return queueOrder(state)
    .slice(limits.publicHandsCount)
    .flatMap(({ hand }) => personOf(hand) ?? []);
}
