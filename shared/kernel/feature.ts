import type { Actor, ParticipantId } from './actor.ts';
import type { CommandSpecs } from './commands.ts';
import type { Content, ContentId } from './contents.ts';
import type { Lens } from './context.ts';
import type { Decider } from './decider.ts';
import type { Facts } from './facts.ts';
import type { AnyEvent } from './outcome.ts';
import type { NoMore, ViewRecord } from './records.ts';
import type { Called, CommonCode } from './refusals.ts';
import type { CodeOf, RefusalTable, Rejection } from './rejection.ts';
import type { Needs } from './shell.ts';
import type { Given, GivenReads, GivenTables, Views } from './views.ts';
import type { WireSchemas } from './wire.ts';

/** As the maps and sets of `immutable` have them. */
export type Growing = { asMutable(): Growing; asImmutable(): Growing };

type GrowingKey<State> = { [Key in keyof State]: State[Key] extends Growing ? Key : never }[keyof State];

/** A capability of the room: a decider, and what else the room asks of it. */
export interface Feature<
  State,
  Event extends AnyEvent,
  Code extends string,
  Heard extends AnyEvent,
  Specs extends CommandSpecs,
  Wire extends WireSchemas = WireSchemas,
  Refused extends RefusalTable = RefusalTable,
  Texts extends Called = Called,
> extends Decider<State, Event, Code, Heard, Specs, Views<State, Event | Heard, Wire>> {
  /** All that it tells, by who gets it. */
  readonly records: Wire;
  /** All that it refuses; a feature that refuses nothing has none. */
  readonly refusals?: Refused;
  /** The texts that people write in it. */
  readonly texts?: { readonly called: Texts };
  /**
   * Maps and sets of the state that grow with the log. They are changed in place while a long log is folded, which
   * spares most of the work: so `evolve` neither compares them, nor keeps a former one, nor remembers anything by them.
   */
  readonly growing?: readonly GrowingKey<State>[];
  /**
   * Words that this feature said `before` and may say no more: they gave way to others, or stood frozen somewhere. They
   * go, but for those that any feature still holds. `events` are all of the entry.
   */
  readonly letsGo?: (before: State, after: State, events: readonly (Event | Heard)[]) => readonly ContentId[];
  /**
   * Whether some view, recap, export or Undo may say these words later, although nothing does now, or still does although
   * their writer has replaced them.
   */
  readonly holds?: (state: State, id: ContentId, content: Content) => boolean;
  /** What may be asked of the feature without a command, by name. */
  readonly reads?: GivenReads<State, Wire>;
  /** What the host takes along, as tables by name (C2). Never an anonymous author. */
  readonly exports?: (state: State, lens: Lens) => GivenTables<Wire>;
  /**
   * This feature's part of the recap that everybody gets after the end (C1): only what people chose to show (P4),
   * numbers about fewer than `limits.recapLeastPeopleCount` people merged or left out (C3).
   */
  readonly recap?: (state: State, lens: Lens) => Given<Wire, 'recap', ViewRecord>;
  /** Why this person may not come in as an attendee, if so. */
  readonly refusal?: (state: State, participant: ParticipantId, lens: Lens) => Rejection | undefined;
  /** Refuses commands of any feature before they are looked at: an ended room is read only. */
  readonly gate?: (state: State, commandType: string, actor: Actor, lens: Lens) => Rejection | undefined;
  /** What the shell must know of this feature's state. Asked once for each state, however often it is looked up. */
  readonly needs?: (state: State, facts: Facts) => Needs;
}

type NoRefusals = Readonly<Record<never, never>>;
type NoTexts = Readonly<Record<never, never>>;

/** A code that its rules answer with stands in its table, or in that of all. */
type Declares<Code extends string, Refused extends RefusalTable> = [
  Exclude<Code, CommonCode | CodeOf<Refused>>,
] extends [never]
  ? unknown
  : { readonly refusals: 'a code that the rules answer with is not in the table of refusals' };

/**
 * Declares a feature. Codes and events are given as type parameters since inference widens them; what it declares itself
 * is inferred, but for `Wire`, the type of its records.
 */
export function feature<
  State,
  Event extends AnyEvent,
  Code extends string,
  Heard extends AnyEvent,
  Wire extends WireSchemas,
>() {
  return <
    const Specs extends CommandSpecs,
    const Reads = unknown,
    Tables = unknown,
    Refused extends RefusalTable = NoRefusals,
    Texts extends Called = NoTexts,
  >(
    value: Feature<State, Event, Code, Heard, Specs, Wire, Refused, Texts> &
      Declares<Code, Refused> & {
        readonly reads?: Reads & NoMore<Reads, GivenReads<State, Wire>>;
        readonly exports?: (state: State, lens: Lens) => Tables & NoMore<Tables, GivenTables<Wire>>;
      },
  ): Feature<State, Event, Code, Heard, Specs, Wire, Refused, Texts> => value;
}
