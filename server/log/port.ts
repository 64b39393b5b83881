import type { Entry, NewEntry } from '../../shared/room/entry.ts';

/**
 * What became of an append.
 * - `appended`: durable; `revision` is the newest one written.
 * - `conflict`: the room's head is not where it was expected; nothing was written.
 * - `full`: the medium has no space; nothing was written.
 * - `unknown`: nobody can tell whether it was written; read the log to find out.
 */
export type Appended =
  | { readonly outcome: 'appended'; readonly revision: number }
  | { readonly outcome: 'conflict'; readonly head: number }
  | { readonly outcome: 'full' }
  | { readonly outcome: 'unknown' };

export type LogHealth = { readonly writable: boolean; readonly detail: string };

/** Whole numbers by name. */
export type Marks = { readonly [name: string]: number };

/**
 * What is stored of a room is not what was written: it is never served altered or shortened, but not at all. Every
 * call about that room rejects with this, until the log is opened again; the other rooms go on. The message is for the
 * operator and bears no code.
 */
export class RoomDamaged extends Error {
  override readonly name = 'RoomDamaged';
}

/** The one place a room's truth is kept. Every adapter passes `contract.ts`, and `damage-contract.ts` if its medium can be damaged. */
export type Log = {
  /**
   * Writes entries at revisions expectedRevision + 1, + 2 … in one atomic, durable step. A room that has no entry has
   * head 0. What an entry erases (contents of the room's older entries in those groups) or redacts (single ones) is
   * deleted in the same step; the bytes of what was redacted leave the files within three seconds.
   */
  append(room: string, expectedRevision: number, entries: readonly NewEntry[]): Promise<Appended>;
  /** Entries with revision >= from, in order, at most `limit`. Contents that were erased are missing. */
  read(room: string, from: number, limit: number): Promise<readonly Entry[]>;
  /** 0 where the room does not exist. */
  head(room: string): Promise<number>;
  /** Those known to be damaged are left out. */
  rooms(): Promise<readonly string[]>;
  /** Calls back after each append to the room, whoever made it. Returns the way to stop. */
  follow(room: string, onHead: (revision: number) => void): () => void;
  /**
   * Numbers beside a room's log that are nobody's words, such as when it was last visited; of the server itself where
   * `room` is ''. Changing them is no entry. Empty where there are none.
   */
  marks(room: string): Promise<Marks>;
  /** Sets some of them, or takes those away that are undefined. Nothing happens where there is no such room. */
  mark(room: string, changes: { readonly [name: string]: number | undefined }): Promise<void>;
  /** Deletes every byte of a room, its marks too. */
  forget(room: string): Promise<void>;
  health(): Promise<LogHealth>;
  close(): Promise<void>;
};
