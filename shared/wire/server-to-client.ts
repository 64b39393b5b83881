import { z } from 'zod';
import { announcedLimits } from '../kernel/limits.ts';
import type { Json, View, ViewRecord } from '../kernel/records.ts';
import { roles } from '../kernel/roles.ts';
import { count, id, text, time, yes, type Told } from '../kernel/wire.ts';
import type { Personal, PublicView, Reads, SpeakerView, StaffView, StageView } from '../room/records.ts';
import type { hallRead } from './hall.ts';

/*
 * What the server says; what stands in views is declared by the features (`shared/room/records.ts`). All times are epoch
 * milliseconds of the room's clock. Pages import these types alone.
 */

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([text, z.number(), z.boolean(), z.array(json), z.record(text, json)]),
);
const viewRecord: z.ZodType<ViewRecord> = z.record(text, json);
const view: z.ZodType<View> = z.record(text, viewRecord);
const seq = count;
const revision = count;

const limitNames = Object.keys(announcedLimits) as (keyof typeof announcedLimits)[];

const welcome = z.strictObject({
  /** Absent for a preview: that is nobody in the room. */
  participant: id.exactOptional(),
  /** The device's secret for this room: handed back in the next handshake. */
  device: text.exactOptional(),
  role: z.enum(roles),
  /** One node's stream for one room, new at each boot. */
  epoch: text,
  now: time,
  limits: z.record(z.enum(limitNames), count),
});
export type Welcome = Told<typeof welcome>;

const snapshot = z.strictObject({ epoch: text, seq, revision, at: time, view });
/** `view` is the stage's own where this is a stage. */
export type Snapshot = Readonly<Omit<z.infer<typeof snapshot>, 'view'>> & { readonly view: PublicView | StageView };

/** A key appears in one of `put` (whole record), `patch` (fields to merge, shallow) and `remove`. */
const change = z.strictObject({
  put: view.exactOptional(),
  patch: view.exactOptional(),
  remove: z.array(text).readonly().exactOptional(),
});
export type ViewChange = Readonly<z.infer<typeof change>>;

/** `seq` is gapless within an epoch; `revision` is the newest log entry contained. */
const frame = change.extend({ seq, revision, at: time });
export type Frame = Readonly<z.infer<typeof frame>>;

/** The map of staff, or that of speakers, has a `seq` of its own; whole when `view` is there. */
const staff = z.union([z.strictObject({ seq, view }).readonly(), change.extend({ seq }).readonly()]);
export type StaffMessage<Seen = StaffView | SpeakerView> =
  | { readonly seq: number; readonly view: Seen }
  | (ViewChange & { readonly seq: number });

const goAway = z.strictObject({ retryAfterMs: count });
export type GoAway = Told<typeof goAway>;

const accepted = z.strictObject({ ok: yes, revision });
const refused = z.strictObject({
  ok: z.literal(false),
  code: text,
  /** A sentence a person can act on. */
  message: text,
  /** Names the refusal (`refusal-keys.ts`), so that a page can say it in its own words. */
  key: text.exactOptional(),
  retryAfterMs: z.number().exactOptional(),
  /** Who was quicker, with `already-called`. */
  by: text.exactOptional(),
});
/* What the sentence was made with stands beside it, by other names. */
const ack = z.union([accepted, refused.catchall(z.union([text, z.number()]))]);
export type Ack = Told<typeof accepted> | Told<typeof refused>;

/** What may be asked by `read`, by name: of the room, and of the server itself. */
export type Answers = Reads & { readonly [Name in typeof hallRead]: HallAnswer };

/** What was asked by `read`: the record's fields beside `ok`, or why not. */
export type ReadAnswer<Name extends keyof Answers = keyof Answers> =
  | ({ readonly ok: true } & Answers[Name])
  | Extract<Ack, { readonly ok: false }>;

/** Of the read `hallRead`. */
export const hallAnswer = z.strictObject({
  origin: text
    .exactOptional()
    .describe('such as `http://192.168.1.5:3000`; absent where the machine has none, or it may not be told here'),
});
export type HallAnswer = Told<typeof hallAnswer>;

/**
 * From the page at the other end of a relay, or from the room: `begin` with the way media may take, once the relay stands
 * (and again when this page comes back), `end` the moment it is over.
 */
const signal = z.strictObject({ turn: id, kind: text, data: z.unknown().exactOptional() });
export type SignalMessage = Told<typeof signal>;

const iceServer = z.strictObject({
  urls: z.array(text),
  username: text.exactOptional(),
  credential: text.exactOptional(),
});
export type IceServer = Told<typeof iceServer>;
/** With `begin`. */
const signalBegin = z.strictObject({
  side: z.enum(['from', 'to']),
  ice: z.strictObject({ servers: z.array(iceServer), relayOnly: z.boolean() }),
});
export type SignalBegin = Told<typeof signalBegin>;

/** Everything the server says beside what is declared of views, by name; answers by what they answer. */
export const serverToClient = {
  welcome,
  snapshot,
  frame,
  staff,
  signal,
  'signal begin': signalBegin,
  goaway: goAway,
  'command ack': ack,
  'clock ack': z.strictObject({ now: time }),
};

export type ServerToClient = {
  welcome: (message: Welcome) => void;
  snapshot: (message: Snapshot) => void;
  frame: (message: Frame) => void;
  staff: (message: StaffMessage) => void;
  /** What this room knows about and wants from one person; whole each time. */
  personal: (message: Personal) => void;
  signal: (message: SignalMessage) => void;
  goaway: (message: GoAway) => void;
};
