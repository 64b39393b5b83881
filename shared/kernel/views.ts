import type { z } from 'zod';
import type { ParticipantId } from './actor.ts';
import type { Lens, StaffLens } from './context.ts';
import type { AnyEvent } from './outcome.ts';
import type { NoMore, View, ViewRecord } from './records.ts';
import type { ActorRole } from './roles.ts';
import type { Told, ViewOf, WireSchemas } from './wire.ts';

/**
 * A question somebody asks of the room without changing it, such as a page of a long list. `answer` is a record
 * of bounded size: a page, not everything.
 */
export type ReadSpec<State, Schema extends z.ZodType = z.ZodType, Answer extends ViewRecord = ViewRecord> = {
  readonly from: readonly ActorRole[];
  readonly data: Schema;
  readonly answer: (state: State, data: z.infer<Schema>, lens: Lens) => Answer;
};

/** Rows of one table of the host's export. A cell is never a list. Times are epoch milliseconds in columns `…At`. */
export type ExportTable = readonly { readonly [column: string]: string | number | boolean }[];

/* What a feature gives by its declaration (`records.ts`): nothing else, and nothing where it declares nothing. */
export type Given<Wire, Part extends keyof WireSchemas, Undeclared> = WireSchemas extends Wire
  ? Undeclared
  : Wire extends { readonly [P in Part]: infer Schema }
    ? Told<Schema>
    : never;
type GivenView<Wire, Part extends 'public' | 'stage' | 'staff' | 'speaker'> = WireSchemas extends Wire
  ? View
  : Wire extends { readonly [P in Part]: infer Schemas }
    ? ViewOf<Schemas>
    : Part extends 'stage'
      ? GivenView<Wire, 'public'>
      : never;
export type GivenTables<Wire> = WireSchemas extends Wire
  ? { readonly [table: string]: ExportTable }
  : Wire extends { readonly exports: infer Rows }
    ? { readonly [Table in keyof Rows]: readonly Told<Rows[Table]>[] }
    : never;
/* oxlint-disable typescript/no-explicit-any -- each read has a schema of its own; `read` infers it */
export type GivenReads<State, Wire> = WireSchemas extends Wire
  ? { readonly [name: string]: ReadSpec<State, any> }
  : Wire extends { readonly reads: infer Schemas }
    ? { readonly [Name in keyof Schemas]: ReadSpec<State, any, Told<Schemas[Name]> & ViewRecord> }
    : never;
/* oxlint-enable typescript/no-explicit-any */

/**
 * `paced` is the feature's state as it was at most a second ago (`limits.pacedEveryMs`). What changes with every tap of a
 * crowd, such as a weight, is read from it: so it costs a screen the same however many people tap.
 */
export type Views<State, Event extends AnyEvent, Wire extends WireSchemas> = {
  /** For attendees and speakers. */
  readonly public?: (state: State, lens: Lens, paced: State) => GivenView<Wire, 'public'>;
  /** For the big screen; without it the screen gets the public view. */
  readonly stage?: (state: State, lens: Lens, paced: State) => GivenView<Wire, 'stage'>;
  /** Additional records for hosts and moderators. */
  readonly staff?: (state: State, lens: StaffLens, paced: State) => GivenView<Wire, 'staff'>;
  /** Additional records for speakers, who are told what everybody is and nothing else of staff. */
  readonly speaker?: (state: State, lens: Lens) => GivenView<Wire, 'speaker'>;
  readonly personal?: {
    /**
     * Fields of the one record a person gets about themselves; empty where there is nothing.
     * Lists of the same name from several features are joined.
     */
    readonly of: (state: State, participant: ParticipantId, lens: Lens) => Given<Wire, 'personal', ViewRecord>;
    /** Whose personal record these events may have changed. `state` already contains them. */
    readonly concerns: (state: State, events: readonly Event[]) => readonly ParticipantId[];
    /** People whose record drifts while others act; refreshed at most every 10 s. */
    readonly drifting?: (state: State) => readonly ParticipantId[];
  };
};

/** Declares a read that answers so, with its schema's type inferred. */
export function read<State, Answer extends ViewRecord>() {
  return <const Schema extends z.ZodType, const Answered extends Answer>(
    spec: ReadSpec<State, Schema, Answered & NoMore<Answered, Answer>>,
  ): ReadSpec<State, Schema, Answer> => spec;
}
