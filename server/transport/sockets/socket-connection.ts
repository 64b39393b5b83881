import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Connection, RawSocket, Receiver } from '../../room/people/connection.ts';
import type { Packet } from '../../room/packet.ts';
import { transportLimits } from '../limits.ts';

/** What of engine.io and ws is looked at here (engine.io 6.6, ws 8): their own types keep it to themselves. */
export type Engine = {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: {
    /** A websocket alone has one. */
    readonly socket?: {
      readonly readyState: number;
      readonly _socket?: NetSocket | null;
    };
  };
  write(text: string, options: { readonly compress: false; readonly wsPreEncodedFrame: readonly Buffer[] }): unknown;
  close(discard?: boolean): void;
};

const websocketOpen = 1;

/**
 * The raw socket where nothing waits in front of it, so that writing to it keeps the order. Without compression
 * ws never holds a message back itself. Looked at for every frame and person: it touches as little memory as it can.
 */
function straightTo({ upgrading, writeBuffer, transport }: Engine): NetSocket | undefined {
  if (upgrading || writeBuffer.length > 0) return undefined;
  const { socket } = transport;
  if (socket?.readyState !== websocketOpen) return undefined;
  const raw = socket._socket;
  if (raw === undefined || raw === null || !raw.writable) return undefined;
  // What is held together in one piece goes out in its order, however much of it there is.
  return raw.writableLength === 0 || raw.writableCorked > 0 ? raw : undefined;
}

/**
 * What is written to a websocket from now on goes to the kernel in one piece with the rest, once `release` is called:
 * a write costs more than all that is done for it. In the same turn of the loop, since a frame must not wait for it.
 */
export function inOnePiece({ transport }: Engine): { readonly release: () => void } {
  const raw = transport.socket?._socket;
  raw?.cork();
  return { release: () => raw?.uncork() };
}

export type Backlog = { readonly bytes: number; readonly packets: number };

/** What waits to be taken by the other end. */
export function backlogOf({ writeBuffer, transport }: Engine): Backlog {
  let bytes = transport.socket?._socket?.writableLength ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string') bytes += data.length;
  return { bytes, packets: writeBuffer.length };
}

/** Ends a connection that does not read, so that a polite goodbye would wait for ever. */
export function giveUp(engine: Engine): void {
  engine.transport.socket?._socket?.destroy();
  engine.close(true);
}

export type SocketConnection = Receiver & {
  offer(packet: Packet): RawSocket | undefined;
  /** Looks whether a connection that fell behind has drained (then it is refreshed) or is to be given up. */
  check(): void;
  readonly isStale: () => boolean;
};

export type ConnectionParts = {
  readonly engine: Engine;
  readonly participant?: string;
  readonly role: Role;
  readonly link?: string;
  readonly monotonicMs: () => number;
  readonly onStale: (connection: SocketConnection) => void;
  readonly onDrained: (connection: SocketConnection) => void;
};

export function createSocketConnection(
  parts: ConnectionParts & Pick<Connection, 'participant'>,
): SocketConnection & Connection;
export function createSocketConnection(parts: ConnectionParts): SocketConnection;
export function createSocketConnection(parts: ConnectionParts): SocketConnection {
  const { engine, monotonicMs } = parts;
  let staleSinceMs: number | undefined;
  let shownSeq = -1;

  /** Through the library, behind what waits there; false where too much waits already. */
  const queue = (packet: Packet): boolean => {
    const { bytes, packets } = backlogOf(engine);
    if (bytes > transportLimits.staleBytes || packets > transportLimits.stalePacketsCount) return false;
    engine.write(packet.text(), { compress: false, wsPreEncodedFrame: [packet.buffer] });
    return true;
  };

  const { participant } = parts;
  const connection: SocketConnection = {
    ...(participant === undefined ? {} : { participant }),
    role: parts.role,
    ...(parts.link === undefined ? {} : { link: parts.link }),
    isStale: () => staleSinceMs !== undefined,
    send: (packet) => void connection.offer(packet)?.write(packet.buffer),
    offer(packet) {
      if (engine.readyState !== 'open' || staleSinceMs !== undefined) return undefined;
      // A frame that a snapshot already contained.
      if (packet.name === 'frame' && packet.seq !== undefined && packet.seq <= shownSeq) return undefined;
      const raw = straightTo(engine);
      if (raw === undefined && !queue(packet)) {
        staleSinceMs = monotonicMs();
        parts.onStale(connection);
        return undefined;
      }
      if (packet.seq !== undefined) shownSeq = packet.seq;
      return raw;
    },
    check() {
      if (staleSinceMs === undefined) return;
      const { bytes, packets } = backlogOf(engine);
      if (engine.readyState !== 'open') staleSinceMs = undefined;
      else if (bytes === 0 && packets === 0) {
        staleSinceMs = undefined;
        parts.onDrained(connection);
      } else if (bytes > transportLimits.closeBytes || monotonicMs() - staleSinceMs > transportLimits.closeStaleMs)
        giveUp(engine);
    },
    close() {
      if (staleSinceMs === undefined) engine.close();
      else giveUp(engine);
    },
  };
  return connection;
}

export function engineOf(socket: Socket): Engine {
  return socket.conn as unknown as Engine;
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
