import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Writable, type Duplex } from 'node:stream';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { doorLimits } from '../doors/limits.ts';

/** What of ws is reached into here (ws 8): its own types keep it to themselves. */
type Reached = WebSocket & { readonly _receiver: Receiver };
type Receiver = Writable & { bounds?: Bounds };

const ignore = () => {};

/**
 * As a bucket, but the clock is read only when it is used up, since this is asked for every frame of a hall. After a
 * silence it may therefore give its burst twice.
 */
class Allowance {
  #left: number;
  #filledMs: number;
  constructor(burst: number, nowMs: number) {
    this.#left = burst;
    this.#filledMs = nowMs;
  }
  take(count: number, perSecond: number, burst: number, monotonicMs: () => number): boolean {
    this.#left -= count;
    if (this.#left >= 0) return true;
    const nowMs = monotonicMs();
    this.#left = Math.min(burst, this.#left + ((nowMs - this.#filledMs) / 1_000) * perSecond);
    this.#filledMs = nowMs;
    return this.#left >= 0;
  }
}

/**
 * What one websocket may make this process do before any message of it is looked at. The bytes are counted before ws
 * takes them apart, and many at once go in small pieces, so that the rest of a flood costs nothing. One shape for all,
 * and no closure of its own for any: there are ten thousand of them.
 */
class Bounds {
  readonly socket: Socket;
  readonly #monotonicMs: () => number;
  readonly #bytes: Allowance;
  readonly #messages: Allowance;
  readonly #controls: Allowance;
  constructor(socket: Socket, monotonicMs: () => number) {
    const nowMs = monotonicMs();
    this.socket = socket;
    this.#monotonicMs = monotonicMs;
    this.#bytes = new Allowance(doorLimits.rawBurstBytes, nowMs);
    this.#messages = new Allowance(doorLimits.messagesBurstCount, nowMs);
    this.#controls = new Allowance(doorLimits.controlFramesBurstCount, nowMs);
  }
  mayRead(bytes: number): boolean {
    return this.#bytes.take(bytes, doorLimits.rawBytesPerSecond, doorLimits.rawBurstBytes, this.#monotonicMs);
  }
  isMessage(): boolean {
    const { messagesPerSecond, messagesBurstCount } = doorLimits;
    return this.#messages.take(1, messagesPerSecond, messagesBurstCount, this.#monotonicMs);
  }
  isControl(): boolean {
    const { controlFramesPerSecond, controlFramesBurstCount } = doorLimits;
    return this.#controls.take(1, controlFramesPerSecond, controlFramesBurstCount, this.#monotonicMs);
  }
}

/** As ws does it, which asks for no word of when it is done. */
const writeOf: (this: Writable, chunk: Buffer) => boolean = Writable.prototype.write;
const read = (receiver: Writable, chunk: Buffer): void => void writeOf.call(receiver, chunk);

function readPieces(receiver: Writable, socket: Socket, chunk: Buffer): void {
  for (let at = 0; at < chunk.length && !socket.destroyed && receiver.writable; at += doorLimits.readPieceBytes)
    read(receiver, chunk.subarray(at, at + doorLimits.readPieceBytes));
}

/** In the place of a receiver's `write`. */
function boundedWrite(this: Receiver, chunk: Buffer): boolean {
  const bounds = this.bounds as Bounds;
  const { socket } = bounds;
  if (!bounds.mayRead(chunk.length)) socket.destroy();
  else if (chunk.length > doorLimits.readPieceBytes) readPieces(this, socket, chunk);
  else read(this, chunk);
  // It said goodbye, or broke the protocol: once it was told so, nothing more is read.
  if (!this.writable) setImmediate(() => socket.destroySoon());
  return true;
}

const boundsOf = (websocket: WebSocket) => (websocket as Reached)._receiver.bounds as Bounds;

function onMessage(this: WebSocket): void {
  const bounds = boundsOf(this);
  if (!bounds.isMessage()) bounds.socket.destroy();
}

function onPong(this: WebSocket): void {
  const bounds = boundsOf(this);
  if (!bounds.isControl()) bounds.socket.destroy();
}

function onPing(this: WebSocket, data: Buffer): void {
  const bounds = boundsOf(this);
  if (!bounds.isControl()) bounds.socket.destroy();
  // Where pongs are not read, only the newest matters (RFC 6455, 5.5.3), and that one can wait for the next ping.
  else if (bounds.socket.writableLength === 0) this.pong(data, false, ignore);
}

function bound(websocket: WebSocket, socket: Socket, monotonicMs: () => number): void {
  const receiver = (websocket as Reached)._receiver;
  receiver.bounds = new Bounds(socket, monotonicMs);
  receiver.write = boundedWrite as Receiver['write'];
  websocket.on('message', onMessage).on('pong', onPong).on('ping', onPing);
}

type Done = (websocket: WebSocket, request: IncomingMessage) => void;

/** ws, with every connection bounded before its first byte: a class, since engine.io's `wsEngine` option wants one. */
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
      super.handleUpgrade(request, socket, head, (websocket, same) => {
        bound(websocket, socket as Socket, monotonicMs);
        done(websocket, same);
      });
    }
  };
}
