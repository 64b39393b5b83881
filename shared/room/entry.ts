import type { AnyEvent } from '../kernel/outcome.ts';
import type { ContentGroup, NewContents, Redaction } from '../kernel/contents.ts';

/** The id of the command that caused an entry: what makes a resend answerable for ever. */
export type CommandKey = {
  readonly participant: string;
  /** One per tab's life, made by the sender. */
  readonly client: string;
  /** Counts from 1 within a client. */
  readonly sequence: number;
};

/** What is appended. The log gives it its revision. */
export type NewEntry<Event extends AnyEvent = AnyEvent> = {
  /** Epoch milliseconds of the room's clock. */
  readonly at: number;
  readonly command?: CommandKey;
  readonly events: readonly Event[];
  readonly contents?: NewContents;
  /** Contents of older entries whose bytes the log deletes in the transaction that writes this one. */
  readonly erases?: readonly ContentGroup[];
  /** The same for single contents: words that gave way to others. */
  readonly redacts?: readonly Redaction[];
};

/** One entry of a room's log. Revisions count 1, 2, 3 … without gaps. */
export type Entry<Event extends AnyEvent = AnyEvent> = NewEntry<Event> & { readonly revision: number };
