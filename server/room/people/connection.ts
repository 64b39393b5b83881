import type { Role } from '../../../shared/kernel/roles.ts';
import type { Packet } from '../packet.ts';

export type RawSocket = { write(buffer: Buffer): unknown };

/** One open connection of one person, as a room sees it. */
export type Connection = {
  readonly participant: string;
  readonly role: Role;
  /** The staff link it came in by. */
  readonly link?: string;
  /** Sends in order. A connection that cannot keep up skips and asks for a refresh when it has drained. */
  send(packet: Packet): void;
  /**
   * The same in two steps: undefined where the packet has been sent (or skipped) already, else the socket that its
   * buffer must be written to before anything else is sent here.
   */
  offer?(packet: Packet): RawSocket | undefined;
  /** Closes; what was sent before still goes out. */
  close(): void;
};

export type FanOut = {
  /** Writes one packet to many connections without keeping others waiting; `onWritten` once the last has it. */
  write(connections: readonly Connection[], packet: Packet, onWritten?: () => void): void;
};

export type Audience = 'public' | 'stage';

export function audienceOf(role: Role): Audience {
  return role === 'stage' ? 'stage' : 'public';
}
