import type { Appended, LogHealth, Marks } from '../port.ts';

/** `owner` is null where the text belongs to the room. `place` says where it stands (`places.ts`). */
export type NewContentRow = readonly [place: number, id: string, owner: string | null, value: string];

/** Contents of this group in entries older than the revision are to go. */
export type Erasure = readonly [revision: number, group: string];

/** The content with this id among those of the revision is to go. */
export type RedactedRow = readonly [revision: number, id: string];

/** One append, made ready for the database on the main thread. `bodies` are entries as JSON, without their contents. */
export type AppendJob = {
  readonly room: string;
  readonly expectedRevision: number;
  readonly bodies: readonly string[];
  readonly contents: readonly NewContentRow[];
  readonly erasures: readonly Erasure[];
  readonly redactions: readonly RedactedRow[];
};

/**
 * `broken`: this job could never be written (a mistake of the program); `damaged`: its room is. The others of its group
 * are written.
 */
export type JobOutcome =
  | Appended
  | { readonly outcome: 'broken'; readonly message: string }
  | { readonly outcome: 'damaged'; readonly message: string };

/** A piece of a room's log: a string, since one string crosses threads far faster than a thousand objects. */
export type Page = {
  /** How many entries there are of those that were asked for: fewer where the log ends. */
  readonly count: number;
  /** As JSON with their contents, joined by commas. */
  readonly entries: string;
};

export type MarkChange = {
  readonly room: string;
  readonly changes: { readonly [name: string]: number | undefined };
};

/** What the main thread may ask of the worker, and what it gets. */
export type Calls = {
  readonly append: { readonly ask: readonly AppendJob[]; readonly answer: readonly JobOutcome[] };
  readonly read: {
    readonly ask: { readonly room: string; readonly from: number; readonly limit: number };
    readonly answer: Page;
  };
  readonly head: { readonly ask: string; readonly answer: number };
  readonly rooms: { readonly ask: null; readonly answer: readonly string[] };
  readonly marks: { readonly ask: string; readonly answer: Marks };
  readonly mark: { readonly ask: MarkChange; readonly answer: null };
  readonly forget: { readonly ask: string; readonly answer: null };
  readonly health: { readonly ask: null; readonly answer: LogHealth };
  readonly close: { readonly ask: null; readonly answer: null };
};

export type Request = {
  [Kind in keyof Calls]: { readonly id: number; readonly kind: Kind; readonly ask: Calls[Kind]['ask'] };
}[keyof Calls];

export type Report =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Calls[keyof Calls]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string; readonly isDamaged: boolean }
  /** A sentence for the operator about what was found damaged. */
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'fatal'; readonly message: string };

export type WorkerOptions = {
  readonly dataDir: string;
  readonly maxPages?: number;
  readonly laterFiles: readonly string[];
};
