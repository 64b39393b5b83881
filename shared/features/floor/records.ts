import { z } from 'zod';
import { count, id, share, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const kind = z.enum(['speak', 'follow-up', 'order']);
const voice = z.enum(['phone', 'room', 'read']);
const rule = z.enum(['fair', 'arrival', 'draw']);
const sign = z.strictObject({ colour: z.int().min(1).max(8), numeral: z.int().min(1) });
/** Compared element by element; a key that merely continues another comes after it (`order.ts`). */
const key = z.array(z.number()).min(1);

/** What of it waits for a moderator, since a held word is in it (Q6). */
const heldIn = z.array(z.enum(['name', 'place', 'topic']));

const words = { name: text.exactOptional(), place: text.exactOptional(), topic: text.exactOptional() };

const turn = z.strictObject({
  turnId: id,
  handId: id,
  kind,
  /** Called to ask this question, which `topic` then is (Q4). */
  questionId: id.exactOptional(),
  sign,
  calledAt: time,
  secondsPlanned: count,
  ...words,
});
export type TurnFields = Told<typeof turn>;

const now = z.union([
  z.strictObject({ state: z.literal('free'), secondsPlanned: count }),
  turn.extend({ state: z.literal('called') }),
  turn.extend({ state: z.literal('accepted'), by: voice }),
  turn.extend({
    state: z.literal('on-air'),
    by: voice.exactOptional(),
    startedAt: time,
    /** Interrupted since: the clock stands still. */
    pausedAt: time.exactOptional(),
  }),
  /** Somebody who simply stood up; without a label that waits for a moderator. */
  z.strictObject({
    state: z.literal('on-air'),
    turnId: id,
    label: text.exactOptional(),
    startedAt: time,
    secondsPlanned: count,
  }),
]);
export type NowRecord = Told<typeof now>;

/** Empty where nobody is. */
const deck = z.strictObject({
  handId: id.exactOptional(),
  kind: kind.exactOptional(),
  sign: sign.exactOptional(),
  name: text.exactOptional(),
});
export type DeckRecord = Told<typeof deck>;

const queue = z.strictObject({
  total: count,
  open: z.boolean(),
  rule,
  meanSeconds: count,
  /** Places left to follow up on the last main turn; until `openAt` for those who stand with its hand (H2, H4). */
  followUps: z.strictObject({ turnId: id, handId: id.exactOptional(), left: count, openAt: time }).exactOptional(),
  /** No more hands; with `promise` those with a topic who do not get the floor get a written answer (H13). */
  closing: z.strictObject({ promise: z.boolean(), at: time }).exactOptional(),
  /** When the segment is planned to end (H13). */
  endsAt: time.exactOptional(),
  /** Of the seed of the next draw (H2). */
  drawHash: text.exactOptional(),
});
export type QueueRecord = Told<typeof queue>;

/** The last one; of very many numerals the first. */
const draw = z.strictObject({ round: z.int().min(1), hash: text, seed: text, numerals: z.array(count), total: count });
export type DrawRecord = Told<typeof draw>;

/** A waiting hand as everybody sees it. */
const hand = z.strictObject({
  key,
  kind,
  sign,
  ...words,
  approved: yes.exactOptional(),
  /** How many stand with it (H4). */
  standing: count.exactOptional(),
  /** A moderator put it where it is. */
  placed: yes.exactOptional(),
});
export type HandRecord = Told<typeof hand>;

/** The same for hosts and moderators. */
const staffHand = hand.extend({
  approved: z.boolean(),
  held: yes.exactOptional(),
  heldIn: heldIn.exactOptional(),
  placed: z.boolean(),
  hidden: z.boolean(),
  skips: count,
  /** It was called and nobody answered (H6). */
  missed: yes.exactOptional(),
  away: z.boolean(),
  muted: z.boolean(),
  /** For somebody without a phone. */
  added: z.boolean(),
});
export type StaffHandRecord = Told<typeof staffHand>;

/** What staff alone know of the floor. */
const floor = z.strictObject({
  calledBy: text.exactOptional(),
  calledAt: time.exactOptional(),
  noAnswer: yes.exactOptional(),
  /** Whoever is on the floor has no connection. */
  away: yes.exactOptional(),
  hidden: yes.exactOptional(),
  held: yes.exactOptional(),
  heldIn: z.array(z.enum(['name', 'place', 'topic', 'label'])).exactOptional(),
  /** What `now` is without meanwhile; a label as its name. */
  heldWords: z.strictObject(words).exactOptional(),
  undo: z.strictObject({ turnId: id, until: time }).exactOptional(),
  /** The hands whose people were away at the last Next. */
  passedOver: z.array(id).exactOptional(),
});
export type FloorRecord = Told<typeof floor>;

/** How many hands wait for the room to come back to a segment, by segment (L4). */
const kept = z.record(id, z.int().min(1));
export type KeptRecord = Told<typeof kept>;

const ownHand = z.strictObject({
  id,
  kind,
  state: z.enum(['waiting', 'called', 'accepted', 'on-air']),
  topic: text.exactOptional(),
  sign,
  approved: z.boolean(),
  /** A moderator hid its words (T3). */
  unseen: yes.exactOptional(),
  held: yes.exactOptional(),
  missed: yes.exactOptional(),
});
export type OwnHandRecord = Told<typeof ownHand>;

const ownTurn = z.strictObject({
  id,
  state: z.enum(['called', 'accepted', 'on-air']),
  by: voice.exactOptional(),
  questionId: id.exactOptional(),
  sign,
  calledAt: time,
  startedAt: time.exactOptional(),
  pausedAt: time.exactOptional(),
  secondsPlanned: count,
});
export type OwnTurnRecord = Told<typeof ownTurn>;

const personal = z.strictObject({
  /** Which of one's own words wait for a moderator. */
  held: z.array(z.enum(['name', 'place'])).exactOptional(),
  /** The one on the floor, of whatever kind, and else the main one. */
  hand: ownHand.exactOptional(),
  followUp: ownHand.exactOptional(),
  order: ownHand.exactOptional(),
  /** About, where it is beyond the public part of the queue (H3). */
  placeInQueue: count.exactOptional(),
  turn: ownTurn.exactOptional(),
  /** Set aside until the room comes back to their segment (L4). */
  kept: z.array(z.strictObject({ id, topic: text.exactOptional(), segmentId: id })).exactOptional(),
  /** The last hand that ended without its owner's doing (H6). */
  lost: z
    .strictObject({
      id,
      kind,
      why: z.enum(['cleared', 'call-ended', 'lapsed', 'moved-on', 'part-gone', 'has-another', 'order-off', 'promised']),
      at: time,
    })
    .exactOptional(),
  /** Hands one stands with. */
  stood: z.array(id).exactOptional(),
});
export type OwnFloor = Told<typeof personal>;

const recapTurn = z.strictObject({
  name: text.exactOptional(),
  topic: text.exactOptional(),
  kind,
  questionId: id.exactOptional(),
  /* Beside a name alone (C3). */
  startedAt: time.exactOptional(),
  seconds: count.exactOptional(),
});
export type RecapTurn = Told<typeof recapTurn>;
const recap = z.strictObject({
  floor: z.strictObject({
    turns: count,
    seconds: count,
    voices: count.exactOptional(),
    firstTime: count.exactOptional(),
    medianWaitSeconds: count.exactOptional(),
    /** 1 - Gini of the seconds each voice had. */
    evenness: share.exactOptional(),
    /** People who waited and never had the floor. */
    notReached: count.exactOptional(),
    rule,
    speakers: z.array(recapTurn),
    draws: z.array(z.strictObject({ hash: text, seed: text, numerals: z.array(count), at: time })),
  }),
});
export type FloorRecap = Told<typeof recap>;

const end = z.enum(['spoken', 'withdrawn', 'cleared', 'skipped', 'declined', 'returned']);

const handRow = z.strictObject({
  /** Its numeral. */
  hand: count,
  kind,
  ...words,
  raisedAt: time,
  outcome: z.enum([
    'spoken',
    'withdrawn',
    'cleared',
    'lapsed',
    'promised',
    'called',
    'accepted',
    'on-air',
    'waiting',
    'kept',
  ]),
  endedAt: time.exactOptional(),
  segmentId: id.exactOptional(),
  standing: count,
});
export type HandRow = Told<typeof handRow>;

const turnRow = z.strictObject({
  hand: count.exactOptional(),
  kind,
  name: text.exactOptional(),
  questionId: id.exactOptional(),
  calledAt: time,
  startedAt: time.exactOptional(),
  endedAt: time,
  end,
  counted: z.boolean(),
  seconds: count,
});
export type TurnRow = Told<typeof turnRow>;

const drawRow = z.strictObject({ round: z.int().min(1), drawnAt: time, hash: text, seed: text, hands: text });
export type DrawRow = Told<typeof drawRow>;

const view = { now, deck, queue, draw, 'hand:': hand };

export const floorRecords = {
  public: view,
  staff: { floor, kept, 'hand:': staffHand },
  personal,
  recap,
  exports: { hands: handRow, turns: turnRow, draws: drawRow },
} as const satisfies WireSchemas;
export type FloorView = ViewOf<(typeof floorRecords)['public']>;
export type FloorDesk = ViewOf<(typeof floorRecords)['staff']>;
