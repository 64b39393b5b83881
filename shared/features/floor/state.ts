import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId, Seat } from '../../kernel/actor.ts';
import { noHeldTexts, type HeldTexts } from '../../kernel/words/held-texts.ts';
import { limits } from '../../kernel/limits.ts';
import type { SegmentId } from '../agenda/events.ts';
import type { QuestionId } from '../questions/events.ts';
import type { DrawId, HandId, HandKind, Sign, TurnEnd, TurnId, Voice } from './events.ts';

export const wordNames = ['name', 'place', 'topic'] as const;
export type WordName = (typeof wordNames)[number];

/** Words of a hand as content ids. */
export type Words = { readonly [word in WordName]?: ContentId };

export type Missed = {
  readonly lastSince?: number;
  readonly placed: boolean;
  /** Those it stood before in the placed prefix. */
  readonly stoodBefore?: readonly HandId[];
};

type HandBase = {
  readonly id: HandId;
  readonly kind: HandKind;
  /** The main turn a follow-up belongs to. */
  readonly follows?: TurnId;
  readonly sign: Sign;
  readonly topic?: ContentId;
  /** When it came after the hand. */
  readonly topicAt?: number;
  /** It is not the first one, however long there was none between. */
  readonly hadOtherTopic?: true;
  readonly raisedAt: number;
  /** Tie-breakers of the rule: where the raise stands in the log. */
  readonly revision: number;
  readonly index: number;
  readonly skips: number;
  /** Revision of the second skip: the order among those behind all others. */
  readonly lastSince?: number;
  /** A moderator put it where it is. */
  readonly placed: boolean;
  /** It was called and nobody answered: behind all others until its owner touches their phone (H6). Where it comes back to. */
  readonly missed?: Missed;
  readonly hidden: boolean;
  /** What a moderator approved, as it read then: later changes need approval again (T3). */
  readonly approved?: Words;
};

/** A hand of somebody with a phone, or one added for somebody without. */
export type QueuedHand = HandBase &
  (
    | { readonly from: 'phone'; readonly participant: ParticipantId }
    | { readonly from: 'staff'; readonly label: ContentId; readonly place?: ContentId }
  );

/** Of a question's author, made by the call and gone with its turn: it never stands in the queue (Q4). */
export type SummonedHand = HandBase & {
  readonly from: 'question';
  readonly participant: ParticipantId;
  readonly question: QuestionId;
  readonly anonymous: boolean;
};

export type Hand = QueuedHand | SummonedHand;

export type HandTurn = {
  readonly id: TurnId;
  readonly hand: Hand;
  /** What may be shown of it everywhere, as it read when called. */
  readonly shown: Words;
  /** Words of it waited for a moderator then, and nobody has let them through since (Q6). */
  readonly withheld?: true;
  /** These words were given so shortly before the call that nobody has read them (T3). */
  readonly unread?: readonly WordName[];
  readonly calledAt: number;
  readonly calledBy?: ParticipantId;
  readonly secondsPlanned: number;
  /** Those it stood before in the placed prefix, where it was in it: to return there. */
  readonly stoodBefore?: readonly HandId[];
  /** A moderator switched their phone's microphone off, for as long as this turn lasts (V2). */
  readonly cut?: true;
};

/** One person on the floor at a time, in one of these states (H6). */
export type Floor =
  | { readonly state: 'free' }
  | { readonly state: 'called'; readonly turn: HandTurn; readonly unanswered: boolean }
  | { readonly state: 'accepted'; readonly turn: HandTurn; readonly voice: Voice; readonly seat?: Seat }
  | {
      readonly state: 'on-air';
      readonly turn: HandTurn;
      readonly voice?: Voice;
      /** The page that is the microphone, with the voice `phone`. */
      readonly seat?: Seat;
      /** Moved on by whatever time the turn stood still. */
      readonly startedAt: number;
      /** It stands still since. */
      readonly pausedAt?: number;
    }
  | {
      readonly state: 'on-air';
      readonly walkUp: { readonly id: TurnId; readonly label: ContentId; readonly secondsPlanned: number };
      readonly startedAt: number;
    };

/** A hand that is gone, and how it went. */
export type PastHand = {
  readonly hand: Hand;
  readonly end: TurnEnd | 'lapsed';
  readonly endedAt: number;
  /** It became a question that is answered in writing (H13). */
  readonly promised?: true;
  /** It waited until its part of the evening was over. */
  readonly unreached?: true;
};

/** A hand that ended without its owner's doing, and why: told to them until they raise another (H6). */
export type Lost = {
  readonly hand: HandId;
  readonly kind: HandKind;
  readonly why:
    | 'cleared'
    | 'call-ended'
    | 'lapsed'
    | 'moved-on'
    | 'part-gone'
    | 'has-another'
    | 'order-off'
    | 'promised';
  readonly at: number;
};

export type KeptHand = {
  readonly hand: QueuedHand;
  readonly segment: SegmentId;
  /** Where it stood in the placed prefix. */
  readonly placedAt?: number;
};

export type Closing = { readonly promise: boolean; readonly at: number };

/** The draws of a room (H2). */
export type Draws = {
  /** The seed of the next one; its hash alone may be seen. */
  readonly commitment?: { readonly draw: DrawId; readonly seed: string; readonly hash: string };
  /** Round, from 1, and place in it. Kept of hands that are gone: they may come back. */
  readonly drawnAs: PersistentMap<HandId, readonly [round: number, index: number]>;
  /** Oldest first. */
  readonly past: readonly PastDraw[];
};

export type PastDraw = {
  readonly hash: string;
  readonly seed: string;
  readonly at: number;
  /** Of the hands' signs, in the order drawn. */
  readonly numerals: readonly number[];
};

const noDraws: Draws = { drawnAs: PersistentMap(), past: [] };

/** The last main turn that went on air: follow-ups belong to it until the next one does (H2). */
export type MainTurn = {
  readonly id: TurnId;
  readonly startedAt: number;
  /** Absent for somebody who simply stood up. */
  readonly hand?: HandId;
  readonly person?: ParticipantId;
  /** Those that take one of its places: waiting, on the floor or spoken. */
  readonly followUps: readonly { readonly hand: HandId; readonly participant: ParticipantId }[];
};

/** A turn that is over. `undone`: taken back, as if it had never been. */
export type PastTurn = {
  /** Somebody who simply stood up has a label instead of a hand. */
  readonly hand?: Hand;
  /** What everybody saw of the hand's person at its end. */
  readonly shown?: Words;
  readonly label?: ContentId;
  readonly calledAt: number;
  readonly startedAt?: number;
  readonly endedAt: number;
  readonly end: TurnEnd | 'undone';
  readonly counted: boolean;
};

/** What Undo needs: the floor as it was before a Next or Call. */
export type Undo = {
  readonly turn: TurnId;
  readonly until: number;
  readonly at: number;
  /** The entry it belongs to. */
  readonly revision: number;
  readonly before: Omit<FloorState, 'undo'>;
};

export type FloorState = {
  readonly open: boolean;
  readonly topics: 'open' | 'screened';
  readonly rule: 'fair' | 'arrival' | 'draw';
  readonly turnSeconds: number;
  /** Points of order may be raised (H2). */
  readonly orderLane: boolean;
  /** Rooms may do without names at any time; those given before are then not shown (L3). */
  readonly namesShown: boolean;
  readonly waiting: PersistentMap<HandId, QueuedHand>;
  /** Between its making and its call, within one entry. */
  readonly summoned?: SummonedHand;
  /** Who stands with a hand, and with which hands a person stands (H4): apart from the hands, so that no order changes. */
  readonly supporters: PersistentMap<HandId, PersistentSet<ParticipantId>>;
  readonly stands: PersistentMap<ParticipantId, PersistentSet<HandId>>;
  /** Waiting hands that were skipped once and stand behind the next hand until another was called. */
  readonly steppedBack: readonly HandId[];
  /** The placed prefix, first to last (H5). */
  readonly prefix: readonly HandId[];
  readonly draws: Draws;
  /** Closed by the host until hands are opened again or the agenda moves on (H13). */
  readonly closing?: Closing;
  /** Hands that a written answer was promised to in a segment that the room has left (H13). */
  readonly owed: PersistentSet<HandId>;
  /** When the present segment is planned to end, epoch milliseconds. */
  readonly segmentEndsAt?: number;
  /** Set aside until the room returns to their segment (L4). */
  readonly kept: PersistentMap<HandId, KeptHand>;
  readonly floor: Floor;
  /* Present also where there is nothing: these change with every turn, and leaving a field out copies all others slowly. */
  readonly deck: HandId | undefined;
  /** The main hand that gave the deck to a follow-up or a point of order, and gets it back afterwards. */
  readonly displaced: HandId | undefined;
  readonly main?: MainTurn;
  readonly undo: Undo | undefined;
  readonly passedOver: readonly HandId[];
  /** The hand a person has in the queue or on the floor: their main one, and those of the other kinds (H1). */
  readonly handOf: PersistentMap<ParticipantId, HandId>;
  readonly followUpOf: PersistentMap<ParticipantId, HandId>;
  readonly orderHandOf: PersistentMap<ParticipantId, HandId>;
  readonly countedTurns: PersistentMap<ParticipantId, number>;
  /** The last one of each person. */
  readonly lost: PersistentMap<ParticipantId, Lost>;
  /** What was: tells `stale` from `no-such-item`, and is what the host takes along. */
  readonly pastHands: PersistentMap<HandId, PastHand>;
  /** Those with a topic that a person lowered in the queue since they last raised one of the kind. */
  readonly lowered: PersistentMap<ParticipantId, readonly QueuedHand[]>;
  readonly pastTurns: PersistentMap<TurnId, PastTurn>;
  readonly lastTurn?: TurnId;
  /** Counted turns so far: how many, and how many seconds together. */
  readonly spoken: { readonly count: number; readonly seconds: number };
  readonly lastNumeral: number;
  /** Names, places, topics and labels that wait for a moderator. */
  readonly held: HeldTexts;
  readonly names: PersistentMap<ParticipantId, ContentId>;
  readonly places: PersistentMap<ParticipantId, ContentId>;
  /** When each of these names and places came. */
  readonly toldAt: PersistentMap<ContentId, number>;
  /** Whose name or place is not the first one, however long there was none between. */
  readonly toldAnew: PersistentSet<ParticipantId>;
  /** What is told of past turns leaves them out (P4): people who were removed, questions that are gone from sight. */
  readonly removed: PersistentSet<ParticipantId>;
  readonly unseenQuestions: PersistentSet<QuestionId>;
};

export const initialFloor: FloorState = {
  open: true,
  topics: 'open',
  rule: 'fair',
  turnSeconds: limits.turnDefaultSeconds,
  orderLane: false,
  namesShown: true,
  waiting: PersistentMap(),
  supporters: PersistentMap(),
  stands: PersistentMap(),
  steppedBack: [],
  prefix: [],
  draws: noDraws,
  owed: PersistentSet(),
  kept: PersistentMap(),
  floor: { state: 'free' },
  deck: undefined,
  displaced: undefined,
  undo: undefined,
  passedOver: [],
  handOf: PersistentMap(),
  followUpOf: PersistentMap(),
  orderHandOf: PersistentMap(),
  countedTurns: PersistentMap(),
  lost: PersistentMap(),
  pastHands: PersistentMap(),
  lowered: PersistentMap(),
  pastTurns: PersistentMap(),
  spoken: { count: 0, seconds: 0 },
  lastNumeral: 0,
  held: noHeldTexts,
  names: PersistentMap(),
  places: PersistentMap(),
  toldAt: PersistentMap(),
  toldAnew: PersistentSet(),
  removed: PersistentSet(),
  unseenQuestions: PersistentSet(),
};

/** Those that wait, and those that will again. */
export function handsCount({ waiting, kept }: FloorState): number {
  return waiting.size + kept.size;
}

/** The turn on the floor that belongs to a hand. */
export function handTurn(floor: Floor): HandTurn | undefined {
  return 'turn' in floor ? floor.turn : undefined;
}

export function turnId(floor: Floor): TurnId | undefined {
  if (floor.state === 'free') return undefined;
  return 'turn' in floor ? floor.turn.id : floor.walkUp.id;
}

/** The person behind a hand; undefined where staff added it for somebody without a phone. */
export function personOf(hand: Hand | undefined): ParticipantId | undefined {
  return hand === undefined || hand.from === 'staff' ? undefined : hand.participant;
}

/** The question a hand was made for. */
export function questionOf(hand: Hand | undefined): QuestionId | undefined {
  return hand?.from === 'question' ? hand.question : undefined;
}

function nameAndPlace(state: FloorState, hand: Hand): Words {
  if (hand.from === 'staff') return { name: hand.label, ...(hand.place === undefined ? {} : { place: hand.place }) };
  /* Whoever asked without a name is called without one: the sign leads to them (P3). */
  if (hand.from === 'question' && hand.anonymous) return {};
  const name = state.names.get(hand.participant);
  const place = state.places.get(hand.participant);
  return {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Everything a hand says of its person, as it reads now. */
export function wordsOf(state: FloorState, hand: Hand): Words {
  return {
    ...nameAndPlace(state, hand),
    ...(hand.topic === undefined ? {} : { topic: hand.topic }),
  };
}
