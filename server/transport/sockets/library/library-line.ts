import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Packet } from '../../../room/packet.ts';
import { noAnswer, type Answer, type Backlog, type Line, type Listener } from '../line.ts';
import { takeDirectly } from './parser.ts';

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

export function backlogOf({ writeBuffer, transport }: Engine): Backlog {
  let bytes = transport.socket?._socket?.writableLength ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string') bytes += data.length;
  return { bytes, packets: writeBuffer.length };
}

export function giveUp(engine: Engine): void {
  engine.transport.socket?._socket?.destroy();
  engine.close(true);
}

/** What the library opened: by polling, by a websocket that it became, or by whatever we do not speak ourselves. */
export class LibraryLine implements Line {
  readonly #engine: Engine;
  readonly #socket: Socket | undefined;

  constructor(engine: Engine, socket?: Socket) {
    this.#engine = engine;
    this.#socket = socket;
  }

  isOpen(): boolean {
    return this.#engine.readyState === 'open';
  }
  straight(): NetSocket | undefined {
    return straightTo(this.#engine);
  }
  backlog(): Backlog {
    return backlogOf(this.#engine);
  }
  hold(): void {
    this.#engine.transport.socket?._socket?.cork();
  }
  release(): void {
    this.#engine.transport.socket?._socket?.uncork();
  }
  close(): void {
    this.#engine.close();
  }
  giveUp(): void {
    giveUp(this.#engine);
  }

  queue(packet: Packet): void {
    this.#engine.write(packet.text(), { compress: false, wsPreEncodedFrame: [packet.buffer] });
  }

  listen(listener: Listener): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    const hear = (name: string, ...values: unknown[]) => {
      const last = values.at(-1);
      if (typeof last === 'function') listener.heard(name, values.slice(0, -1), last as Answer);
      else listener.heard(name, values, noAnswer);
    };
    socket.onAny(hear);
    // The parser has seen to it that an event is a list that begins with its name.
    takeDirectly(socket, (data) => hear(...(data as [string, ...unknown[]])));
    socket.on('disconnect', () => listener.gone());
  }
}

export function lineOf(socket: Socket): LibraryLine {
  return new LibraryLine(socket.conn as unknown as Engine, socket);
}
