import type { Seat } from './actor.ts';
import type { ActorRole, StaffRole } from './roles.ts';

/** A staff link as the shell needs it to let somebody in. `hash` is hex SHA-256 of the secret. */
export type Credential = {
  readonly id: string;
  readonly role: StaffRole;
  readonly hash: string;
  readonly issuedAt: number;
  /** It waits to be confirmed, in place of that link: whoever comes by it has it. */
  readonly instead?: string;
};

/** What must happen by itself, and when (epoch ms). The log makes it happen once. */
export type Due = { readonly at: number; readonly command: { readonly type: string; readonly data: object } };

/**
 * Much of a crowd tapping together. The shell alone sees single taps, so it looks; any node may propose, and the
 * command's own rule decides.
 */
export type SurgeRule = {
  /** So many distinct people, who are at least such a share of those present (0 to 1), tapped within `withinMs`. */
  readonly leastPeopleCount: number;
  readonly leastShare: number;
  readonly withinMs: number;
  /** Not looked for before (epoch ms). */
  readonly from: number;
  /** Type of the room's own command; its data is a `Surge`. */
  readonly command: string;
  /**
   * One that was taken is looked at once more, so long after: all who were part of it and all who joined in since.
   * This command's data is a `Surge` too.
   */
  readonly again: { readonly afterMs: number; readonly command: string };
};

/** What the shell found, of the last `withinMs`; looked at again, of the time since as well. */
export type Surge = {
  /** The counter that most people tapped. */
  readonly kind: string;
  /** Distinct people who tapped anything. */
  readonly people: number;
  readonly here: number;
  /** Taps of all kinds in the busiest second. */
  readonly peak: number;
};

/** Taps as they are written down: sums of every so often, while there are any. Never single taps. */
export type SampleRule = {
  readonly everyMs: number;
  /** Type of the room's own command; its data is a `Sample`. */
  readonly command: string;
};

export type Sample = {
  /** Epoch ms, the room's clock; a sample covers `everyMs` from here. */
  readonly from: number;
  /** Taps of all kinds, second by second. */
  readonly seconds: readonly number[];
  /** By counter. */
  readonly taps: Readonly<Record<string, number>>;
  /** Distinct people who tapped, and by counter: numbers about a few people are not told (C3). */
  readonly people: number;
  readonly peopleBy: Readonly<Record<string, number>>;
  readonly here: number;
};

/**
 * Two pages that may send each other messages which nobody else gets, as long as the state says so: the shell looks at
 * each message, and tells both the moment it is over. `kinds` are those a side may send.
 */
export type Relay = {
  /** What both name in every message. */
  readonly turn: string;
  /** The side that begins. */
  readonly from: RelaySide;
  readonly to: RelaySide;
};
export type RelaySide = {
  readonly seat: Seat;
  /** A page is a seat only in the roles that could take it: nobody else gets there by its name. */
  readonly roles: readonly ActorRole[];
  readonly kinds: readonly string[];
};

/** A page that the room counts on: without a connection for so long, the room itself sends commands, one after the other. */
export type WatchedSeat = {
  readonly seat: Seat;
  /** In any other role it is not there, whatever it calls itself. */
  readonly roles: readonly ActorRole[];
  readonly gone: readonly {
    readonly afterMs: number;
    /** `since`: when its connection ended (epoch ms, the room's clock). */
    readonly command: (since: number) => { readonly type: string; readonly data: object };
  }[];
};

/** A room that nobody visits: so long after the last visit or entry the room itself sends the command. */
export type Idle = {
  readonly afterMs: number;
  /** Counts like a visit; epoch ms of the wall's calendar. */
  readonly since?: number;
  readonly command: { readonly type: string; readonly data: object };
};

/** Everything about the room is to be deleted so long after its end. */
export type Expiry = {
  /** Epoch ms. */
  readonly endedAt: number;
  readonly afterMs: number;
  /** False: so soon that no calendar is asked, which could be wrong; running time alone counts. */
  readonly byCalendar: boolean;
};

/** What the shell must know of a room, declared without naming any feature there. Only what there is now. */
export type Needs = {
  readonly credentials?: readonly Credential[] | undefined;
  readonly due?: Due | undefined;
  /** Names of the counters that connections may add to without the log (taps). */
  readonly counters?: readonly string[] | undefined;
  /** When a node is to propose that much of the crowd tapped together. */
  readonly surge?: SurgeRule | undefined;
  /** How often a node writes down what it counted. */
  readonly samples?: SampleRule | undefined;
  /** The two pages that may send each other messages now. */
  readonly relay?: Relay | undefined;
  /** The page that the room counts on now. */
  readonly watched?: WatchedSeat | undefined;
  /** Absent as long as the room has not ended. */
  readonly expiry?: Expiry | undefined;
  /** What becomes of the room when nobody visits it. */
  readonly idle?: Idle | undefined;
};
