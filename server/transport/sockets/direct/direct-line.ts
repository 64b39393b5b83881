import type { IncomingMessage } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import type { RawData, WebSocket } from 'ws';
import { textFrame, type Packet } from '../../../room/packet.ts';
import { createBucket, type Bucket } from '../../doors/buckets.ts';
import { doorLimits } from '../../doors/limits.ts';
import { transportLimits } from '../../limits.ts';
import type { Turned } from '../../refusals.ts';
import { noAnswer, type Answer, type Backlog, type Line, type Listener } from '../line.ts';
import { kinds, readPacket } from '../packets.ts';

/** What engine.io 4 and socket.io 5 write before what they say, as far as it is spoken here. */
const open = '0';
const said = { pong: '3', message: '4', close: '1', ping: '2' } as const;
/** Those that a client may send and that say nothing here. */
const nothing = new Set(['0', '5', '6']);
const connected = '40';
const refused = '44';
const answered = '43';

const pingFrame = textFrame(said.ping);
const websocketOpen = 1;
/** So many beats in a row nothing of what waits may be taken. */
const unreadBeatsCount = doorLimits.unreadMs / transportLimits.pingIntervalMs;

/** What all lines have in common. */
export type Switchroom = {
  readonly monotonicMs: () => number;
  /** Somebody asks to come in; `request` is what they came by. */
  asked(line: DirectLine, request: IncomingMessage, auth: unknown): void;
  gone(line: DirectLine): void;
};

type Arrived = {
  readonly request: IncomingMessage;
  readonly switchroom: Switchroom;
  /** Counts it as open no more. */
  readonly left: () => void;
};

/** A websocket that says which line it is, so that no listener needs a closure of its own. */
type Spoken = WebSocket & { line?: DirectLine | undefined };

function onMessage(this: Spoken, data: RawData, isBinary: boolean): void {
  this.line?.hear(data as Buffer, isBinary);
}
function onClose(this: Spoken): void {
  this.line?.ended();
}
/** ws closes by itself what broke its protocol. */
const onError = () => {};

/**
 * One client's websocket, on which we speak engine.io 4 and socket.io 5 ourselves: no handshake object, no timer, no
 * listener of its own, and nothing between what is said and the socket. Where polling is spoken, or a connection turns
 * from that into a websocket, the library does.
 */
export class DirectLine implements Line {
  awaitedSinceMs = -1;
  beatsIn = -1;
  readonly #websocket: Spoken;
  readonly #raw: NetSocket;
  readonly #switchroom: Switchroom;
  readonly #left: () => void;
  /** Until it asked to come in. */
  #request: IncomingMessage | undefined;
  #listener: Listener | undefined;
  #budget: Bucket | undefined;
  /** What had been taken of all that was said when something last waited, and at how many beats since it was no more. */
  #taken = -1;
  #unreadBeats = 0;

  constructor(websocket: WebSocket, raw: NetSocket, { request, switchroom, left }: Arrived) {
    this.#websocket = websocket;
    this.#raw = raw;
    this.#request = request;
    this.#switchroom = switchroom;
    this.#left = left;
    this.#websocket.line = this;
    websocket.on('message', onMessage).on('close', onClose).on('error', onError);
  }

  /** `id` names it to the client alone. */
  greet(id: string): void {
    const { pingIntervalMs, pingTimeoutMs, messageCutBytes } = transportLimits;
    this.#write(
      `${open}{"sid":"${id}","upgrades":[],"pingInterval":${pingIntervalMs},"pingTimeout":${pingTimeoutMs},"maxPayload":${messageCutBytes}}`,
    );
  }

  enter(id: string): void {
    this.#write(`${connected}{"sid":"${id}"}`);
  }

  /** It may ask no more; what it does not close itself is closed with those that say nothing. */
  refuse(turned: Turned): void {
    this.#write(`${refused}${JSON.stringify({ message: turned.message, data: turned })}`);
  }

  /** What is no part of a room's stream, such as an answer: it is never skipped. */
  #write(text: string): void {
    if (!this.isOpen()) return;
    // Somebody who asks on and on and reads nothing.
    if (this.#raw.writableLength > transportLimits.closeBytes) this.giveUp();
    else this.#raw.write(textFrame(text));
  }

  isOpen(): boolean {
    return this.#websocket.readyState === websocketOpen;
  }

  /** All that is said goes to this socket in its order; but whoever does not read it is to fall behind. */
  straight(): NetSocket | undefined {
    const raw = this.#raw;
    return raw.writable && (raw.writableLength <= transportLimits.staleBytes || raw.writableCorked > 0)
      ? raw
      : undefined;
  }

  queue({ buffer }: Packet): void {
    this.#raw.write(buffer);
  }

  backlog(): Backlog {
    return { bytes: this.#raw.writableLength, packets: 0 };
  }

  hold(): void {
    this.#raw.cork();
  }

  release(): void {
    this.#raw.uncork();
  }

  listen(listener: Listener): void {
    this.#listener = listener;
  }

  close(): void {
    this.#websocket.close();
  }

  giveUp(): void {
    this.#websocket.terminate();
  }

  ping(): void {
    if (!this.isOpen()) return;
    if (this.#takesNothing()) this.giveUp();
    else this.#raw.write(pingFrame);
  }

  /** Whoever goes on saying that they are there, and leaves what waits where it is: it may wait no longer than elsewhere. */
  #takesNothing(): boolean {
    const { bytesWritten, writableLength } = this.#raw;
    const taken = writableLength === 0 ? -1 : bytesWritten - writableLength;
    this.#unreadBeats = taken >= 0 && taken === this.#taken ? this.#unreadBeats + 1 : 0;
    this.#taken = taken;
    return this.#unreadBeats >= unreadBeatsCount;
  }

  ended(): void {
    this.#websocket.line = undefined;
    this.#request = undefined;
    this.#switchroom.gone(this);
    this.#left();
    this.#listener?.gone();
    this.#listener = undefined;
  }

  hear(data: Buffer, isBinary: boolean): void {
    if (!this.isOpen()) return;
    this.awaitedSinceMs = -1;
    const text = isBinary ? '' : data.toString();
    const kind = text.charAt(0);
    if (kind === said.pong) return;
    if (kind !== said.message) {
      if (!nothing.has(kind)) this.close();
      return;
    }
    try {
      this.#message(text.slice(1));
    } catch {
      // Binary data, other namespaces, or what is no packet.
      this.close();
    }
  }

  #message(text: string): void {
    const { monotonicMs } = this.#switchroom;
    this.#budget ??= createBucket(
      transportLimits.receivedBytesPerSecond,
      transportLimits.receivedBurstBytes,
      monotonicMs,
    );
    if (!this.#budget.take(text.length)) return this.close();
    const { type, id, data } = readPacket(text);
    if (type === kinds.connect) this.#ask(data);
    // Whoever leaves the room stays in none; nothing is to be heard before it is in one.
    else if (type === kinds.disconnect || this.#listener === undefined) this.close();
    else {
      const [name, ...values] = data as [string, ...unknown[]];
      this.#listener.heard(name, values, id === undefined ? noAnswer : this.#answer(id));
    }
  }

  /** One try a connection: otherwise those that ask again before they are answered come in many times over. */
  #ask(auth: unknown): void {
    const request = this.#request;
    if (request === undefined) return this.close();
    this.#request = undefined;
    this.#switchroom.asked(this, request, auth);
  }

  #answer(id: number): Answer {
    let isAnswered = false;
    return (body) => {
      if (isAnswered) return;
      isAnswered = true;
      this.#write(`${answered}${id}${JSON.stringify([body])}`);
    };
  }
}
