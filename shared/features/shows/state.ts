import { Map as PersistentMap } from 'immutable';
import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';
import type { ShowId, ShowKind, Tally } from './events.ts';

/** What a moderator did with words of a cloud, in the order it was done; the later word about a word counts. */
export type Screening = readonly { readonly words: ContentId; readonly as: 'approved' | 'hidden' }[];

/** What stays of the answers once they are gone (S4). */
export type Result = {
  readonly answered: number;
  readonly tally: Tally;
  readonly cloud?: ContentId;
  readonly at: number;
};

/** What the room is or will be asked. */
export type PreparedShow = {
  readonly id: ShowId;
  readonly kind: ShowKind;
  readonly reveal: 'live' | 'sealed';
  readonly prompt: ContentId;
  readonly options: readonly ContentId[];
  /** Several options a person, at most so many; absent: one. */
  readonly most?: number;
};

/** `version`: how often it was changed, so that nobody writes over what they have not read. */
export type StoredPrepared = PreparedShow & { readonly version: number };

type ShowBase = PreparedShow & {
  readonly openedAt: number;
  /** Counted by eye (S3), by choice. */
  readonly counted: PersistentMap<string, number>;
  readonly screening: Screening;
};

/** A show without its answers, which change with every tap and are kept apart. */
export type Show = ShowBase &
  (
    | { readonly state: 'open' }
    /** With `showAt`, every screen reveals it then. */
    | { readonly state: 'closed'; readonly result: Result; readonly showAt?: number }
    | { readonly state: 'revealed'; readonly result: Result; readonly showAt: number }
  );

export type Answers = PersistentMap<ParticipantId, ContentId>;

/** The answers of an open show. `given` counts changed ones too: each is a content with a number of its own. */
export type Ballot = { readonly answers: Answers; readonly given: number };

export type ShowsState = {
  readonly shows: PersistentMap<ShowId, Show>;
  /** What is still to be asked, in that order: known to staff alone. */
  readonly prepared: readonly StoredPrepared[];
  /** All shows, first opened first. */
  readonly order: readonly ShowId[];
  readonly open: readonly ShowId[];
  /** The newest closed ones, newest last. */
  readonly closed: readonly ShowId[];
  /** Agreed reveals that are still to come, soonest first. */
  readonly revealing: readonly ShowId[];
  readonly ballots: PersistentMap<ShowId, Ballot>;
  /** Where questions are screened, words of a cloud are too. */
  readonly screened: boolean;
};

export const emptyBallot: Ballot = { answers: PersistentMap(), given: 0 };

export const initialShows: ShowsState = {
  shows: PersistentMap(),
  prepared: [],
  order: [],
  open: [],
  closed: [],
  revealing: [],
  ballots: PersistentMap(),
  screened: false,
};
