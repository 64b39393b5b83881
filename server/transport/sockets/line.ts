import type { RawSocket } from '../../room/people/connection.ts';
import type { Packet } from '../../room/packet.ts';

/** What waits to be taken by the other end. */
export type Backlog = { readonly bytes: number; readonly packets: number };

/** Answers one event, at most once; does nothing where no answer was asked for. */
export type Answer = (body: unknown) => void;
export const noAnswer: Answer = () => {};

/** Who is told what a client says, from when it may come in. */
export type Listener = {
  /** One event: its name, and its values but for the answer. */
  heard(name: string, values: readonly unknown[], answer: Answer): void;
  /** It has ended: nothing is heard any more. Once. */
  gone(): void;
};

/** One client's line to this process, whether the library speaks it or we do. */
export type Line = {
  isOpen(): boolean;
  /** The raw socket, where a buffer that is written to it now comes after all that was said before. */
  straight(): RawSocket | undefined;
  /** Says it behind all that waits. */
  queue(packet: Packet): void;
  backlog(): Backlog;
  /**
   * What is said from now on goes to the kernel in one piece, once `release` is called: a write costs more than all that
   * is done for it. In the same turn of the loop, since a frame must not wait for it.
   */
  hold(): void;
  release(): void;
  /** From now on `listener` is told all that is said. */
  listen(listener: Listener): void;
  /** What was said before still goes out. */
  close(): void;
  /** Ends one that does not read, so that a polite goodbye would wait for ever. */
  giveUp(): void;
};
