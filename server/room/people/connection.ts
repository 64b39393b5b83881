import type { Role } from '../../../shared/kernel/roles.ts';
import type { Packet } from '../packet.ts';

export type RawSocket = { write(buffer: Buffer): unknown };

/** One open connection, as far as a room writes to it. */
export type Receiver = {
  /** Absent where it is nobody in the room: staff who look at what others are told. */
  readonly participant?: string | undefined;
  /** What it is told is told to this role. */
  readonly role: Role;
  /** The staff link it came in by. */
  readonly link?: string | undefined;
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

/** One open connection of one person, as a room sees it. */
export type Connection = Receiver & { readonly participant: string };

export const isConnection = (receiver: Receiver): receiver is Connection => receiver.participant !== undefined;

export type FanOut = {
  /** Writes one packet to many connections without keeping others waiting; `onWritten` once the last has it. */
  write(connections: readonly Receiver[], packet: Packet, onWritten?: () => void): void;
};

export type Audience = 'public' | 'stage';

export function audienceOf(role: Role): Audience {
  return role === 'stage' ? 'stage' : 'public';
}
