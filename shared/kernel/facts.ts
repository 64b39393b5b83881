import type { Map as PersistentMap } from 'immutable';
import type { ParticipantId } from './actor.ts';
import type { ContentId } from './contents.ts';
import type { HeldList } from './words/held-words.ts';
import type { Mutes } from './mutes.ts';

/** What every feature may know of the room as a whole: who keeps it gives it, so that nobody else has to fold it again. */
export type RoomFacts = {
  readonly phase: 'doors' | 'live' | 'break' | 'ended';
  /** When it first went live (epoch ms). */
  readonly startedAt?: number;
  /** Only while it is over. */
  readonly endedAt?: number;
};

/** What every feature may know of people. */
export type PeopleFacts = {
  /** Staff by person, with what they call themselves. */
  readonly staff: PersistentMap<ParticipantId, { readonly name?: ContentId }>;
  readonly mutes: Mutes;
};

/** As they are in the state that is looked at; while a feature responds, after all events so far. */
export type Facts = RoomFacts &
  PeopleFacts & {
    /** Words that wait for a moderator where somebody writes them (Q6). */
    readonly heldWords: HeldList;
  };
