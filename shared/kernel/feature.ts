import type { z } from 'zod';
import type { Content, ContentGroup, ContentId, Contents, NewContents } from './contents.ts';
import type { View, ViewRecord } from './records.ts';
import type { Rejection } from './rejection.ts';
import type { ActorRole, StaffRole } from './roles.ts';
import type { Told, ViewOf, WireSchemas } from './wire.ts';

export type ParticipantId = string;

/**
 * Who sends a command. The room's own commands carry the role `system` and no participant.
 * `client` is the page it came from, by the name that this page gave itself.
 */
export type Actor = { readonly participant?: ParticipantId; readonly role: ActorRole; readonly client?: string };

/** One page of one person: what is meant for a single device goes to it, and not to their other ones. */
export type Seat = { readonly participant: ParticipantId; readonly client: string };

/** Who did it, as events tell; the room itself is nobody. */
export const byOf = ({ participant }: Actor): { readonly by?: ParticipantId } =>
  participant === undefined ? {} : { by: participant };

/** All that a pure decision may know of the world. */
export type Context = {
  /** The room's clock, epoch milliseconds; never runs backwards within a room. */
  readonly now: number;
  /** Fresh unguessable ids; who takes which is said in `ids.ts`. */
  readonly ids: readonly string[];
  /** People without a connection for 20 s (product H7). */
  readonly away: { has(participant: ParticipantId): boolean };
  readonly contents: Contents;
  /** What the sender's connection said of itself before it did anything that is logged. */
  readonly introduction?: { readonly name?: string };
};

/** Where an event stands in the log. */
export type Stamp = { readonly at: number; readonly revision: number; readonly index: number };

export type AnyEvent = { readonly type: string };

export type Outcome<Event> = {
  readonly events: readonly Event[];
  readonly contents?: NewContents;
  /** Groups of contents (`contents.ts`) whose bytes go with this entry, in the same transaction. */
  readonly erases?: readonly ContentGroup[];
  /**
   * Single contents whose bytes go with this entry: words that gave way to others. Ids that are no content are passed
   * over, and those that a feature still holds (`holds`).
   */
  readonly redacts?: readonly ContentId[];
};
export type Decision<Event, Code extends string> = Outcome<Event> | Rejection<Code>;

export type CommandSpec<Schema extends z.ZodType = z.ZodType> = {
  readonly from: readonly ActorRole[];
  /** How old one may be and still go out by itself: sent later it would surprise the room. `Infinity`: it keeps its meaning. */
  readonly lateAfterMs: number;
  readonly data: Schema;
  /** It replaces the sender's own words: as often as one person and one address may, where there were words before. */
  readonly rewords?: true;
  /** What a whole room does at the same moment: one of each person in a while is never slowed. */
  readonly spared?: true;
};
export type CommandSpecs = { readonly [type: string]: CommandSpec };

/** What a projection may look at besides the state. */
export type Lens = {
  readonly contents: Contents;
  /** The contents that belong to a view's `paced`, where those are others: what is in it may have given way since. */
  readonly pacedContents?: Contents;
  /** The address the operator configured, without a trailing slash; wins over any that a page was reached at (L8). */
  readonly publicUrl?: string;
};
export type StaffLens = Lens & { readonly away: { has(participant: ParticipantId): boolean } };

/**
 * A question somebody asks of the room without changing it, such as a page of a long list. `answer` is a record
 * of bounded size: a page, not everything.
 */
export type ReadSpec<State, Schema extends z.ZodType = z.ZodType> = {
  readonly from: readonly ActorRole[];
  readonly data: Schema;
  readonly answer: (state: State, data: z.infer<Schema>, lens: Lens) => ViewRecord;
};

/** Rows of one table of the host's export. A cell is never a list. Times are epoch milliseconds in columns `…At`. */
export type ExportTable = readonly { readonly [column: string]: string | number | boolean }[];

/** A staff link as the shell needs it to let somebody in. `hash` is hex SHA-256 of the secret. */
export type Credential = {
  readonly id: string;
  readonly role: StaffRole;
  readonly hash: string;
  readonly issuedAt: number;
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

type Step<State, Event> = (state: State, event: Event, stamp: Stamp) => State;

/** What each event makes of a state: a feature's own all, and those of others that it hears. */
export type Steps<State, Event extends AnyEvent, Heard extends AnyEvent = never> = {
  readonly [Type in Event['type']]: Step<State, Extract<Event, { readonly type: Type }>>;
} & {
  readonly [Type in Heard['type']]?: Step<State, Extract<Heard, { readonly type: Type }>>;
};

/** As the maps and sets of `immutable` have them. */
export type Growing = { asMutable(): Growing; asImmutable(): Growing };

/* What a feature gives by its declaration (`records.ts`): nothing else, and nothing where it declares nothing. */
type Given<Wire, Part extends keyof WireSchemas, Undeclared> = WireSchemas extends Wire
  ? Undeclared
  : Wire extends { readonly [P in Part]: infer Schema }
    ? Told<Schema>
    : never;
type GivenView<Wire, Part extends 'public' | 'stage' | 'staff'> = WireSchemas extends Wire
  ? View
  : Wire extends { readonly [P in Part]: infer Schemas }
    ? ViewOf<Schemas>
    : Part extends 'stage'
      ? GivenView<Wire, 'public'>
      : never;
type GivenTables<Wire> = WireSchemas extends Wire
  ? { readonly [table: string]: ExportTable }
  : Wire extends { readonly exports: infer Rows }
    ? { readonly [Table in keyof Rows]: readonly Told<Rows[Table]>[] }
    : never;

type GrowingKey<State> = { [Key in keyof State]: State[Key] extends Growing ? Key : never }[keyof State];

export type Feature<
  State,
  Event extends AnyEvent,
  Code extends string,
  Heard extends AnyEvent,
  Specs extends CommandSpecs,
  Wire extends WireSchemas = WireSchemas,
> = {
  readonly initial: State;
  /**
   * Maps and sets of the state that grow with the log. They are changed in place while a long log is folded, which
   * spares most of the work: so `evolve` neither compares them, nor keeps a former one, nor remembers anything by them.
   */
  readonly growing?: readonly GrowingKey<State>[];
  readonly commands: Specs;
  /** One function per command. Gives events or a typed rejection, never throws. */
  readonly decide: {
    readonly [Type in keyof Specs & string]: (
      state: State,
      command: { readonly data: z.infer<Specs[Type]['data']>; readonly actor: Actor },
      context: Context,
    ) => Decision<Event, Code>;
  };
  /**
   * Own consequences of what others (or this feature) just decided, added to the same entry.
   * `state` already contains `events`. Runs once per feature, in registry order.
   */
  readonly respond?: (
    state: State,
    events: readonly (Event | Heard)[],
    context: Context,
    actor: Actor,
  ) => Outcome<Event>;
  /**
   * Words that this feature said `before` and may say no more: they gave way to others, or stood frozen somewhere. They
   * go, but for those that any feature still holds. `events` are all of the entry.
   */
  readonly letsGo?: (before: State, after: State, events: readonly (Event | Heard)[]) => readonly ContentId[];
  /** Whether some view, recap, export or Undo may still say these words, although their writer has replaced them. */
  readonly holds?: (state: State, id: ContentId, content: Content) => boolean;
  /** A table keyed by event type; returns the same reference where nothing changed. */
  readonly evolve: Steps<State, Event, Heard>;
  /**
   * `paced` is this feature's state as it was at most a second ago (`limits.pacedEveryMs`). What changes with every
   * tap of a crowd, such as a weight, is read from it: so it costs a screen the same however many people tap.
   */
  readonly views: {
    /** For attendees and speakers. */
    readonly public?: (state: State, lens: Lens, paced: State) => GivenView<Wire, 'public'>;
    /** For the big screen; without it the screen gets the public view. */
    readonly stage?: (state: State, lens: Lens, paced: State) => GivenView<Wire, 'stage'>;
    /** Additional records for hosts and moderators. */
    readonly staff?: (state: State, lens: StaffLens, paced: State) => GivenView<Wire, 'staff'>;
    readonly personal?: {
      /**
       * Fields of the one record a person gets about themselves; empty where there is nothing.
       * Lists of the same name from several features are joined.
       */
      readonly of: (state: State, participant: ParticipantId, lens: Lens) => Given<Wire, 'personal', ViewRecord>;
      /** Whose personal record these events may have changed. `state` already contains them. */
      readonly concerns: (state: State, events: readonly (Event | Heard)[]) => readonly ParticipantId[];
      /** People whose record drifts while others act; refreshed at most every 10 s. */
      readonly drifting?: (state: State) => readonly ParticipantId[];
    };
  };
  readonly due?: (state: State) => Due | undefined;
  /** What may be asked of the feature without a command, by name. */
  readonly reads?: {
    // oxlint-disable-next-line typescript/no-explicit-any -- each has a schema of its own; `read` infers it
    readonly [name: string]: ReadSpec<State, any>;
  };
  /** What the host takes along, as tables by name (C2). Never an anonymous author. */
  readonly exports?: (state: State, lens: Lens) => GivenTables<Wire>;
  /* What the shell must know of a room, declared without naming any feature there. */
  readonly credentials?: (state: State) => readonly Credential[];
  /** Why this person may not come in as an attendee, if so. */
  readonly refusal?: (state: State, participant: ParticipantId, lens: Lens) => Rejection | undefined;
  /** Refuses commands of any feature before they are looked at: an ended room is read only. */
  readonly gate?: (state: State, commandType: string, actor: Actor, lens: Lens) => Rejection | undefined;
  /** Names of the counters that connections may add to without the log (taps). */
  readonly counters?: (state: State) => readonly string[];
  readonly surge?: (state: State) => SurgeRule | undefined;
  readonly samples?: (state: State) => SampleRule | undefined;
  readonly relay?: (state: State) => Relay | undefined;
  readonly watches?: (state: State) => WatchedSeat | undefined;
  /**
   * This feature's part of the recap that everybody gets after the end (C1): only what people chose to show (P4),
   * numbers about fewer than `limits.recapLeastPeopleCount` people merged or left out (C3).
   */
  readonly recap?: (state: State, lens: Lens) => Given<Wire, 'recap', ViewRecord>;
  /** Absent as long as the room has not ended. */
  readonly expiry?: (state: State) => Expiry | undefined;
  readonly idle?: (state: State) => Idle | undefined;
};

/**
 * Declares a feature. Codes and events are given as type parameters since inference widens them;
 * the command schemas are inferred. `Wire` is the type of what it declares in `records.ts`.
 */
export function feature<
  State,
  Event extends AnyEvent,
  Code extends string,
  Heard extends AnyEvent = never,
  Wire extends WireSchemas = WireSchemas,
>() {
  return <const Specs extends CommandSpecs>(
    value: Feature<State, Event, Code, Heard, Specs, Wire>,
  ): Feature<State, Event, Code, Heard, Specs, Wire> => value;
}

/** Declares a read with its schema's type inferred. */
export function read<State>() {
  return <const Schema extends z.ZodType>(spec: ReadSpec<State, Schema>): ReadSpec<State, Schema> => spec;
}
