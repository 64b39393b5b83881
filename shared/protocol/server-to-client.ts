import type { View } from '../kernel/records.ts';
import type { Role } from '../kernel/roles.ts';
import type { announcedLimits } from '../kernel/limits.ts';
import type { Personal, PublicView, Reads, StaffView, StageView } from '../room/records.ts';
import type { HallAnswer, hallRead } from './hall.ts';

/** All times are epoch milliseconds of the room's clock. */
export type Welcome = {
  readonly participant: string;
  /** The device's secret for this room: handed back in the next handshake. */
  readonly device: string;
  readonly role: Role;
  /** One node's stream for one room, new at each boot. */
  readonly epoch: string;
  readonly now: number;
  readonly limits: typeof announcedLimits;
};

export type Snapshot = {
  readonly epoch: string;
  readonly seq: number;
  readonly revision: number;
  readonly at: number;
  /** The stage's own where this is a stage. */
  readonly view: PublicView | StageView;
};

/** A key appears in one of `put` (whole record), `patch` (fields to merge, shallow) and `remove`. */
export type ViewChange = {
  readonly put?: View;
  readonly patch?: View;
  readonly remove?: readonly string[];
};

/** `seq` is gapless within an epoch; `revision` is the newest log entry contained. */
export type Frame = ViewChange & { readonly seq: number; readonly revision: number; readonly at: number };

/** The staff map has a `seq` of its own; whole when `view` is there. */
export type StaffMessage = { readonly seq: number; readonly view: StaffView } | (ViewChange & { readonly seq: number });

export type GoAway = { readonly retryAfterMs: number };

export type Ack =
  | { readonly ok: true; readonly revision: number }
  | {
      readonly ok: false;
      readonly code: string;
      /** A sentence a person can act on. */
      readonly message: string;
      /** Names the refusal (`refusal-keys.ts`), so that a page can say it in its own words; its facts stand beside it. */
      readonly key?: string;
      readonly retryAfterMs?: number;
      /** Who was quicker, with `already-called`. */
      readonly by?: string;
    };

/** What may be asked by `read`, by name: of the room, and of the server itself. */
export type Answers = Reads & { readonly [Name in typeof hallRead]: HallAnswer };

/** What was asked by `read`: the record's fields beside `ok`, or why not. */
export type ReadAnswer<Name extends keyof Answers = keyof Answers> =
  | ({ readonly ok: true } & Answers[Name])
  | Extract<Ack, { readonly ok: false }>;

/**
 * From the page at the other end of a relay, or from the room: `begin` with the way media may take, once the relay stands
 * (and again when this page comes back), `end` the moment it is over.
 */
export type SignalMessage = { readonly turn: string; readonly kind: string; readonly data?: unknown };

/** With `begin`. */
export type SignalBegin = {
  readonly side: 'from' | 'to';
  readonly ice: { readonly servers: readonly IceServer[]; readonly relayOnly: boolean };
};
export type IceServer = { readonly urls: readonly string[]; readonly username?: string; readonly credential?: string };

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
