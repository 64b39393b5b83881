import type { Facts } from '../../../kernel/facts.ts';
import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { Lens } from '../../../kernel/context.ts';
import { record, recordsByOwner, type FieldsOf } from '../../../kernel/records.ts';
import { closingFields, isOpen } from '../queue/closing.ts';
import { drawHash, drawRecord } from '../draw/draw.ts';
import { unheldLabel } from '../hands/held.ts';
import { floorLimits } from '../limits.ts';
import { openToAllAt, placesLeft } from '../hands/main-turn.ts';
import { queueOrder, type Placed } from '../queue/queue.ts';
import type { DeckRecord, FloorView, HandRecord, NowRecord, QueueRecord, TurnFields } from '../records.ts';
import { weightOf } from '../hands/stands.ts';
import { questionOf, type FloorState, type Hand, type HandTurn, type Words } from '../state.ts';
import { isApproved, publicWords, stageWords, told, toldName } from '../hands/words.ts';

type Choice = (state: FloorState, hand: Hand) => Words;

type Audience = { readonly words: Choice; readonly recordOf: ReturnType<typeof recordsByOwner<HandRecord>> };
const phones: Audience = { words: publicWords, recordOf: recordsByOwner() };
const screens: Audience = { words: stageWords, recordOf: recordsByOwner() };

function handRecord(
  state: FloorState,
  { hand, key }: Placed,
  { words, recordOf }: Audience,
  contents: Contents,
  paced: FloorState,
): HandRecord {
  return recordOf(hand, {
    key,
    kind: hand.kind,
    sign: hand.sign,
    ...told(state, hand, words(state, hand), contents),
    approved: isApproved(hand) ? true : undefined,
    standing: weightOf(paced, hand.id),
    placed: hand.placed ? true : undefined,
  });
}

function turnFields(state: FloorState, turn: HandTurn, contents: Contents): FieldsOf<TurnFields> {
  return {
    turnId: turn.id,
    handId: turn.hand.id,
    kind: turn.hand.kind,
    questionId: turn.hand.hidden ? undefined : questionOf(turn.hand),
    sign: turn.hand.sign,
    calledAt: turn.calledAt,
    secondsPlanned: turn.secondsPlanned,
    ...told(state, turn.hand, turn.shown, contents),
  };
}

function nowRecord(state: FloorState, contents: Contents): NowRecord {
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
      if ('turn' in floor) {
        const { voice, pausedAt } = floor;
        return record({ state: 'on-air', by: voice, startedAt, pausedAt, ...turnFields(state, floor.turn, contents) });
      }
      const { id, secondsPlanned } = floor.walkUp;
      const label = textOf(contents, unheldLabel(state, floor.walkUp.label));
      return record({ state: 'on-air', turnId: id, label, startedAt, secondsPlanned });
    }
  }
}

function deckRecord(state: FloorState, words: Choice, contents: Contents): DeckRecord {
  const hand = state.deck === undefined ? undefined : state.waiting.get(state.deck);
  if (hand === undefined) return {};
  return record({
    handId: hand.id,
    kind: hand.kind,
    sign: hand.sign,
    name: toldName(state, hand, words(state, hand), contents),
  });
}

/** The places to follow up on the last main turn (H2); nobody follows up while the room is not live. */
function followUpsField(state: FloorState, { phase }: Facts): QueueRecord['followUps'] {
  const { main } = state;
  if (main === undefined || phase !== 'live') return undefined;
  return record({
    turnId: main.id,
    handId: main.hand,
    left: placesLeft(main),
    openAt: openToAllAt(state, main),
  });
}

/** Mean length of a turn in seconds, with the planned length as one turn that went before, so that it starts sane. */
function meanSeconds({ spoken, turnSeconds }: FloorState): number {
  return Math.round((spoken.seconds + turnSeconds) / (spoken.count + 1));
}

function sharedView(state: FloorState, audience: Audience, { contents, facts }: Lens, paced: FloorState): FloorView {
  const view: { -readonly [Key in keyof FloorView]: FloorView[Key] } = {
    now: nowRecord(state, contents),
    deck: deckRecord(state, audience.words, contents),
    queue: record({
      total: state.waiting.size,
      open: isOpen(state, facts),
      rule: state.rule,
      meanSeconds: meanSeconds(state),
      followUps: followUpsField(state, facts),
      ...closingFields(state, facts),
      drawHash: drawHash(state),
    }),
  };
  const draw = drawRecord(state);
  if (draw !== undefined) view.draw = draw;
  for (const placed of queueOrder(state).slice(0, floorLimits.publicHandsCount))
    view[`hand:${placed.hand.id}`] = handRecord(state, placed, audience, contents, paced);
  return view;
}

export function publicView(state: FloorState, lens: Lens, paced: FloorState): FloorView {
  return sharedView(state, phones, lens, paced);
}

export function stageView(state: FloorState, lens: Lens, paced: FloorState): FloorView {
  return sharedView(state, screens, lens, paced);
}
