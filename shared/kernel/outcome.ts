import type { ContentGroup, ContentId, NewContents } from './contents.ts';
import type { Rejection } from './rejection.ts';

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
