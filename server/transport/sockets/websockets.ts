import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex, Writable } from 'node:stream';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { doorLimits } from '../doors/limits.ts';

/** What of ws is reached into here (ws 8): its own types keep it to themselves. */
type Receiving = { readonly _receiver: Writable };

const ignore = () => {};

/**
 * As a bucket, but the clock is read only when it is used up, since this is asked for every frame of a hall. After a
 * silence it may therefore give its burst twice.
 */
function createAllowance(perSecond: number, burst: number, monotonicMs: () => number): (count: number) => boolean {
  let left = burst;
  let filledMs = monotonicMs();
  return (count) => {
    left -= count;
    if (left >= 0) return true;
    const nowMs = monotonicMs();
    left = Math.min(burst, left + ((nowMs - filledMs) / 1_000) * perSecond);
    filledMs = nowMs;
    return left >= 0;
  };
}

/**
 * Bounds what one websocket may make this process do before any message of it is looked at. The bytes are counted
 * before ws takes them apart, and many at once go in small pieces, so that the rest of a flood costs nothing.
 */
function bound(websocket: WebSocket, socket: Socket, monotonicMs: () => number): void {
  const bytes = createAllowance(doorLimits.rawBytesPerSecond, doorLimits.rawBurstBytes, monotonicMs);
  const messages = createAllowance(doorLimits.messagesPerSecond, doorLimits.messagesBurstCount, monotonicMs);
  const controls = createAllowance(doorLimits.controlFramesPerSecond, doorLimits.controlFramesBurstCount, monotonicMs);
  const receiver = (websocket as unknown as Receiving)._receiver;
  const read = receiver.write.bind(receiver) as (chunk: Buffer) => boolean;

  const readPieces = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length && !socket.destroyed && receiver.writable; at += doorLimits.readPieceBytes)
      read(chunk.subarray(at, at + doorLimits.readPieceBytes));
  };
  receiver.write = (chunk: Buffer) => {
    if (!bytes(chunk.length)) socket.destroy();
    else if (chunk.length > doorLimits.readPieceBytes) readPieces(chunk);
    else read(chunk);
    // It said goodbye, or broke the protocol: once it was told so, nothing more is read.
    if (!receiver.writable) setImmediate(() => socket.destroySoon());
    return true;
  };
  websocket.on('message', () => void (messages(1) || socket.destroy()));
  websocket.on('pong', () => void (controls(1) || socket.destroy()));
  websocket.on('ping', (data) => {
    if (!controls(1)) socket.destroy();
    // Where pongs are not read, only the newest matters (RFC 6455, 5.5.3), and that one can wait for the next ping.
    else if (socket.writableLength === 0) websocket.pong(data, false, ignore);
  });
}

type Done = (websocket: WebSocket, request: IncomingMessage) => void;

/** For engine.io's `wsEngine` option, which wants a class: ws, with every connection bounded before its first byte. */
export function createWebsockets(monotonicMs: () => number) {
  return class extends WebSocketServer {
    constructor(options: ServerOptions) {
      const bounds = {
        autoPong: false,
        maxFragments: doorLimits.fragmentsPerMessageCount,
        maxBufferedChunks: doorLimits.piecesPerMessageCount,
        // Not yet in its types: how long the other side may take to say goodbye, too.
        closeTimeout: doorLimits.goodbyeMs,
      };
      super({ ...options, ...bounds });
    }
    override handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: Done): void {
      // The answer to the upgrade and the library's first packet: it makes an id in between.
      socket.cork();
      setImmediate(() => socket.uncork());
      super.handleUpgrade(request, socket, head, (websocket, same) => {
        bound(websocket, socket as Socket, monotonicMs);
        done(websocket, same);
      });
    }
  };
}
