import type { Role } from '../../../shared/kernel/roles.ts';
import type { Connection, RawSocket, Receiver } from '../../room/people/connection.ts';
import type { Packet } from '../../room/packet.ts';
import { transportLimits } from '../limits.ts';
import type { Line } from './line.ts';

export type SocketConnection = Receiver & {
  offer(packet: Packet): RawSocket | undefined;
  /** Looks whether a connection that fell behind has drained (then it is refreshed) or is to be given up. */
  check(): void;
  isStale(): boolean;
};

/** What all connections of one room have in common. */
export type Keeping = {
  readonly monotonicMs: () => number;
  readonly onStale: (connection: SocketConnection) => void;
  readonly onDrained: (connection: SocketConnection) => void;
};

/** What is behind a connection; nobody is behind a preview. */
export type Behind = {
  readonly participant?: string | undefined;
  readonly role: Role;
  readonly link?: string | undefined;
};

/** A class, so that ten thousand of them have one shape and no closure of their own. */
class LineConnection implements SocketConnection {
  readonly participant: string | undefined;
  readonly role: Role;
  readonly link: string | undefined;
  readonly #line: Line;
  readonly #keeping: Keeping;
  #shownSeq = -1;
  /** -1 while it keeps up. */
  #staleSinceMs = -1;

  constructor(line: Line, { participant, role, link }: Behind, keeping: Keeping) {
    this.participant = participant;
    this.role = role;
    this.link = link;
    this.#line = line;
    this.#keeping = keeping;
  }

  isStale(): boolean {
    return this.#staleSinceMs >= 0;
  }

  send(packet: Packet): void {
    this.offer(packet)?.write(packet.buffer);
  }

  offer(packet: Packet): RawSocket | undefined {
    const line = this.#line;
    if (!line.isOpen() || this.#staleSinceMs >= 0) return undefined;
    // A frame that a snapshot already contained.
    if (packet.name === 'frame' && packet.seq !== undefined && packet.seq <= this.#shownSeq) return undefined;
    const raw = line.straight();
    if (raw === undefined && !this.#queue(packet)) {
      this.#staleSinceMs = this.#keeping.monotonicMs();
      this.#keeping.onStale(this);
      return undefined;
    }
    if (packet.seq !== undefined) this.#shownSeq = packet.seq;
    return raw;
  }

  /** Behind what waits there; false where too much waits already. */
  #queue(packet: Packet): boolean {
    const { bytes, packets } = this.#line.backlog();
    if (bytes > transportLimits.staleBytes || packets > transportLimits.stalePacketsCount) return false;
    this.#line.queue(packet);
    return true;
  }

  check(): void {
    if (this.#staleSinceMs < 0) return;
    const line = this.#line;
    const { bytes, packets } = line.backlog();
    const { monotonicMs, onDrained } = this.#keeping;
    if (!line.isOpen()) this.#staleSinceMs = -1;
    else if (bytes === 0 && packets === 0) {
      this.#staleSinceMs = -1;
      onDrained(this);
    } else if (bytes > transportLimits.closeBytes || monotonicMs() - this.#staleSinceMs > transportLimits.closeStaleMs)
      line.giveUp();
  }

  close(): void {
    if (this.#staleSinceMs < 0) this.#line.close();
    else this.#line.giveUp();
  }
}

export function createSocketConnection(
  line: Line,
  behind: Behind & Pick<Connection, 'participant'>,
  keeping: Keeping,
): SocketConnection & Connection;
export function createSocketConnection(line: Line, behind: Behind, keeping: Keeping): SocketConnection;
export function createSocketConnection(line: Line, behind: Behind, keeping: Keeping): SocketConnection {
  return new LineConnection(line, behind, keeping);
}

/** Whoever fell behind is looked at until it has drained or is given up. */
export function createStaleWatch() {
  const stale = new Set<SocketConnection>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const connection of [...stale]) {
      connection.check();
      if (!connection.isStale()) stale.delete(connection);
    }
    if (stale.size === 0) stop();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    watch(connection: SocketConnection) {
      stale.add(connection);
      timer ??= setInterval(look, transportLimits.staleCheckMs);
    },
    stop,
  };
}
