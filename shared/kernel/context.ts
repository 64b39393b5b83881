import type { ParticipantId } from './actor.ts';
import type { Contents } from './contents.ts';
import type { Facts } from './facts.ts';

/** All that a pure decision may know of the world. */
export type Context = {
  /** The room's clock, epoch milliseconds; never runs backwards within a room. */
  readonly now: number;
  /** Fresh unguessable ids; who takes which is said in `ids.ts`. */
  readonly ids: readonly string[];
  /** People without a connection for 20 s (product H7). */
  readonly away: { has(participant: ParticipantId): boolean };
  readonly contents: Contents;
  readonly facts: Facts;
  /** What the sender's connection said of itself before it did anything that is logged. */
  readonly introduction?: { readonly name?: string };
  /** What people may be sent to this machine by; absent where the sender may not be told it (L8). */
  readonly hosts?: readonly string[];
};

/** What a projection may look at besides the state. */
export type Lens = {
  readonly contents: Contents;
  readonly facts: Facts;
  /** The contents that belong to a view's `paced`, where those are others: what is in it may have given way since. */
  readonly pacedContents?: Contents;
  /** The address the operator configured, without a trailing slash; wins over any that a page was reached at (L8). */
  readonly publicUrl?: string;
  /** The start of addresses at one of this machine's own hosts; undefined where it is none of its, or not any more. */
  readonly originOf?: (host: string) => string | undefined;
};
export type StaffLens = Lens & { readonly away: { has(participant: ParticipantId): boolean } };
