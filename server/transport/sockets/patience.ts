import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { doorLimits } from '../doors/limits.ts';
import { transportLimits } from '../limits.ts';
import { createRounds } from './rounds.ts';

/** What is known of one connection between its arrival and its end. */
type Visitor = {
  readonly socket: Socket;
  /** Requests whose answer is not written yet. */
  requests: number;
  isWebsocket: boolean;
  /** Since when the next request is awaited. */
  idleSinceMs: number;
  /** What had been read when the last request began. */
  readBefore: number;
  /** Since when something waits to be taken, and what had been written until then. */
  waitsSinceMs: number | undefined;
  writtenBefore: number;
};

/** Bytes that the kernel took; what is under way in one write counts when all of it was taken. */
const taken = ({ bytesWritten, writableLength }: Socket) => bytesWritten - writableLength;

/** An answer may take its time, but not for ever: so long, and a second for each few kilobytes of it. */
function isTooSlow({ socket, isWebsocket, waitsSinceMs, writtenBefore }: Visitor, nowMs: number): boolean {
  if (waitsSinceMs === undefined) return false;
  const allowed = isWebsocket ? 0 : ((socket.bytesWritten - writtenBefore) / doorLimits.answerBytesPerSecond) * 1_000;
  return nowMs - waitsSinceMs > doorLimits.unreadMs + allowed;
}

function lookAtUnread(visitor: Visitor, nowMs: number): void {
  const { socket } = visitor;
  const isProgress = visitor.isWebsocket && taken(socket) > visitor.writtenBefore;
  if (socket.writableLength === 0) visitor.waitsSinceMs = undefined;
  else if (visitor.waitsSinceMs === undefined || isProgress) {
    visitor.waitsSinceMs = nowMs;
    visitor.writtenBefore = taken(socket);
  }
}

export type Patience = {
  /** Somebody else looks after it from now on. */
  release(socket: object): void;
};

/**
 * Ends connections that hold a descriptor without being a visit: those that never ask for anything whole, go on
 * sending what is none, pile up requests, or never take the answer. Node's own time limits look at what a parser has begun to read,
 * and so miss some of these. Nothing is said to them and nothing is logged: it would be one line a connection.
 */
export function endUnfinished(
  server: Server,
  arrival: 'connection' | 'secureConnection',
  monotonicMs: () => number,
  roundMs?: number,
): Patience {
  const visitors = new WeakMap<object, Visitor>();
  const rounds = createRounds<Visitor>((visitor) => {
    const { socket, requests, isWebsocket } = visitor;
    const nowMs = monotonicMs();
    lookAtUnread(visitor, nowMs);
    const isIdle = !isWebsocket && requests === 0 && nowMs - visitor.idleSinceMs > doorLimits.awaitedMs;
    const isTooMuch = !isWebsocket && socket.bytesRead - visitor.readBefore > doorLimits.requestBytes;
    const isUnread = isWebsocket && socket.writableLength > transportLimits.closeBytes;
    if (isIdle || isTooMuch || isUnread || isTooSlow(visitor, nowMs)) socket.destroy();
  }, roundMs);

  server.on(arrival, (socket: Socket) => {
    const nowMs = monotonicMs();
    const visitor: Visitor = {
      socket,
      requests: 0,
      isWebsocket: false,
      idleSinceMs: nowMs,
      readBefore: 0,
      waitsSinceMs: undefined,
      writtenBefore: 0,
    };
    visitors.set(socket, visitor);
    rounds.add(visitor);
    socket.once('close', () => rounds.remove(visitor));
  });
  // In front of those that answer.
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const visitor = visitors.get(socket);
    if (visitor === undefined) return;
    visitor.requests += 1;
    visitor.readBefore = socket.bytesRead;
    response.once('close', () => {
      visitor.requests -= 1;
      visitor.idleSinceMs = monotonicMs();
    });
    if (visitor.requests > doorLimits.requestsInARowCount) socket.destroy();
  });
  server.prependListener('upgrade', ({ socket }: IncomingMessage) => {
    const visitor = visitors.get(socket);
    if (visitor !== undefined) visitor.isWebsocket = true;
  });
  return {
    release(socket) {
      const visitor = visitors.get(socket);
      if (visitor === undefined) return;
      visitors.delete(socket);
      rounds.remove(visitor);
    },
  };
}
