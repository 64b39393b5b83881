import { z } from 'zod';
import { count, id, share, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const kind = z.enum(['speak', 'follow-up', 'order']);
const voice = z.enum(['phone', 'room', 'read']);
const rule = z.enum(['fair', 'arrival', 'draw']);
const sign = z.strictObject({ colour: z.int().min(1).max(8), numeral: z.int().min(1) });
const key = z.array(z.number()).min(1).describe('its place in the queue (see "Keys of hands")');

const heldIn = z.array(z.enum(['name', 'place', 'topic'])).describe('which words wait');

const words = { name: text.exactOptional(), place: text.exactOptional(), topic: text.exactOptional() };

const turn = z.strictObject({
  turnId: id,
  handId: id,
  kind,
  questionId: id.exactOptional().describe('called to ask this question, which `topic` then is'),
  sign,
  calledAt: time,
  secondsPlanned: count,
  ...words,
});
export type TurnFields = Told<typeof turn>;

const now = z
  .union([
    z.strictObject({ state: z.literal('free'), secondsPlanned: count }),
    turn.extend({ state: z.literal('called') }),
    turn.extend({ state: z.literal('accepted'), by: voice }),
    turn.extend({
      state: z.literal('on-air'),
      by: voice.exactOptional(),
      startedAt: time,
      pausedAt: time.exactOptional().describe('interrupted since: the clock stands still'),
    }),
    z.strictObject({
      state: z.literal('on-air'),
      turnId: id,
      label: text.exactOptional().describe('of somebody who simply stood up; absent while it waits for a moderator'),
      startedAt: time,
      secondsPlanned: count,
    }),
  ])
  .describe('Who has the floor.');
export type NowRecord = Told<typeof now>;

const deck = z
  .strictObject({
    handId: id.exactOptional(),
    kind: kind.exactOptional(),
    sign: sign.exactOptional(),
    name: text.exactOptional(),
  })
  .describe('Who is next; empty where nobody is.');
export type DeckRecord = Told<typeof deck>;

const queue = z.strictObject({
  total: count,
  open: z.boolean(),
  rule,
  meanSeconds: count,
  followUps: z
    .strictObject({
      turnId: id,
      handId: id.exactOptional(),
      left: count.describe('places left to follow up on the last main turn'),
      openAt: time.describe('until then for those who stand with its hand'),
    })
    .exactOptional(),
  closing: z
    .strictObject({
      promise: z.boolean().describe('those with a topic who do not get the floor get a written answer'),
      at: time,
    })
    .exactOptional()
    .describe('no more hands'),
  endsAt: time.exactOptional().describe('when the segment is planned to end'),
  drawHash: text.exactOptional().describe('of the seed of the next draw'),
});
export type QueueRecord = Told<typeof queue>;

const draw = z
  .strictObject({
    round: z.int().min(1),
    hash: text.describe('the SHA-256 of `seed`; it was `queue.drawHash` before'),
    seed: text,
    numerals: z.array(count).describe('the first 200, in order'),
    total: count,
  })
  .describe('The last one.');
export type DrawRecord = Told<typeof draw>;

const hand = z.strictObject({
  key,
  kind,
  sign,
  ...words,
  approved: yes.exactOptional(),
  standing: count.exactOptional().describe('how many stand with it'),
  placed: yes.exactOptional().describe('a moderator put it where it is'),
});
export type HandRecord = Told<typeof hand>;

const staffHand = hand.extend({
  approved: z.boolean(),
  held: yes.exactOptional().describe('a held word is in it (see "Held words")'),
  heldIn: heldIn.exactOptional(),
  placed: z.boolean(),
  hidden: z.boolean(),
  skips: count,
  missed: yes.exactOptional().describe('it was called and nobody answered'),
  away: z.boolean(),
  muted: z.boolean(),
  added: z.boolean().describe('for somebody without a phone'),
});
export type StaffHandRecord = Told<typeof staffHand>;

const floor = z
  .strictObject({
    calledBy: text.exactOptional(),
    calledAt: time.exactOptional(),
    noAnswer: yes.exactOptional(),
    away: yes.exactOptional().describe('whoever is on the floor has no connection'),
    hidden: yes.exactOptional(),
    held: yes.exactOptional(),
    heldIn: z.array(z.enum(['name', 'place', 'topic', 'label'])).exactOptional(),
    heldWords: z.strictObject(words).exactOptional().describe('what `now` is without meanwhile; a label as its name'),
    undo: z.strictObject({ turnId: id, until: time }).exactOptional(),
    passedOver: z.array(id).exactOptional().describe('the hands whose people were away at the last Next'),
  })
  .describe('What staff alone know of it.');
export type FloorRecord = Told<typeof floor>;

const kept = z.record(id, z.int().min(1)).describe('By segment, how many hands wait for the room to come back to it.');
export type KeptRecord = Told<typeof kept>;

const ownHand = z.strictObject({
  id,
  kind,
  state: z.enum(['waiting', 'called', 'accepted', 'on-air']),
  topic: text.exactOptional(),
  sign,
  approved: z.boolean(),
  unseen: yes.exactOptional().describe('a moderator hid its words'),
  held: yes.exactOptional().describe('its words wait for a moderator (see "Held words")'),
  missed: yes.exactOptional().describe('skipped since nobody answered: behind all others until `hand.back`'),
  wasCalled: yes.exactOptional().describe('it waits again, and its topic stays (`locked`)'),
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
  held: z
    .array(z.enum(['name', 'place']))
    .exactOptional()
    .describe('which of one’s own words wait for a moderator'),
  hand: ownHand.exactOptional().describe('the one on the floor, of whatever kind, and else the main one'),
  followUp: ownHand.exactOptional(),
  order: ownHand.exactOptional(),
  placeInQueue: count.exactOptional().describe('only beyond the 200 public hands, in tens, at most every 10 s'),
  turn: ownTurn.exactOptional(),
  kept: z
    .array(z.strictObject({ id, topic: text.exactOptional(), segmentId: id }))
    .exactOptional()
    .describe('hands set aside until the room comes back to their segment'),
  lost: z
    .strictObject({
      id,
      kind,
      why: z.enum(['cleared', 'call-ended', 'lapsed', 'moved-on', 'part-gone', 'has-another', 'order-off', 'promised']),
      at: time,
    })
    .exactOptional()
    .describe('the last hand that ended without one’s own doing, until one raises another'),
  stood: z.array(id).exactOptional().describe('questions and hands one stands with'),
});
export type OwnFloor = Told<typeof personal>;

const recapTurn = z.strictObject({
  name: text.exactOptional(),
  topic: text.exactOptional(),
  kind,
  questionId: id.exactOptional(),
  startedAt: time.exactOptional().describe('beside a name alone'),
  seconds: count.exactOptional().describe('beside a name alone'),
});
export type RecapTurn = Told<typeof recapTurn>;
const recap = z.strictObject({
  floor: z.strictObject({
    turns: count,
    seconds: count,
    voices: count.exactOptional(),
    firstTime: count.exactOptional(),
    medianWaitSeconds: count.exactOptional(),
    evenness: share.exactOptional().describe('1 − Gini of the seconds each voice had'),
    notReached: count
      .exactOptional()
      .describe('people who waited, until the end or that of their part, and never had the floor'),
    rule,
    speakers: z.array(recapTurn).describe('those with a name as they came, then the others by topic'),
    draws: z.array(z.strictObject({ hash: text, seed: text, numerals: z.array(count), at: time })),
  }),
});
export type FloorRecap = Told<typeof recap>;

const end = z.enum(['spoken', 'withdrawn', 'cleared', 'skipped', 'declined', 'returned']);

const handRow = z.strictObject({
  hand: count.describe('its numeral'),
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

const view = { now, deck, queue, draw, 'hand:': hand.describe('The first 200; others are only counted.') };

export const floorRecords = {
  public: view,
  staff: { floor, kept, 'hand:': staffHand.describe('All hands.') },
  personal,
  recap,
  exports: { hands: handRow, turns: turnRow, draws: drawRow },
} as const satisfies WireSchemas;
export type FloorView = ViewOf<(typeof floorRecords)['public']>;
export type FloorDesk = ViewOf<(typeof floorRecords)['staff']>;
