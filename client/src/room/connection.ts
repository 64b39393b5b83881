import { io, type Socket } from 'socket.io-client';
import { limits } from '../../../shared/kernel/limits.ts';
import type {
  ClientToServer,
  Envelope,
  Handshake,
  Read,
  Signal,
  Taps,
} from '../../../shared/protocol/client-to-server.ts';
import type { Ack, ReadAnswer, ServerToClient, SignalMessage } from '../../../shared/protocol/server-to-client.ts';
import type { RoomMessage } from './apply-message.ts';
import { backoffMs } from './backoff.ts';
import { onWake } from './wake-signals.ts';

/** Nothing is lost by silence here: whoever asked asks again. */
const noAnswer: ReadAnswer = { ok: false, code: 'no-answer', message: 'The room did not answer. Trying again…' };

export type Refusal = { readonly code: string; readonly message: string };

type RoomSocket = Socket<ServerToClient, ClientToServer>;

export type ConnectionOptions = {
  readonly url: string | undefined;
  readonly handshake: () => Handshake;
  readonly heard: (message: RoomMessage) => void;
  readonly lost: () => void;
  /** Many come in at once: there is a connection, and this page asks again by itself in a moment. */
  readonly crowded: () => void;
  readonly refused: (refusal: Refusal) => void;
};

/** Trying again would change nothing until somebody does something else. */
const finalCodes: ReadonlySet<string> = new Set([
  'bad-input',
  'not-allowed',
  'room-not-found',
  'room-damaged',
  'room-ended',
  'secret-invalid',
  'removed',
  'version-unsupported',
]);

function refusalIn(error: Error): (Refusal & { readonly retryAfterMs?: number }) | undefined {
  const data: unknown = 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null || !('code' in data) || !('message' in data)) return undefined;
  const retryAfterMs = 'retryAfterMs' in data && typeof data.retryAfterMs === 'number' ? data.retryAfterMs : undefined;
  return {
    code: String(data.code),
    message: String(data.message),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Hands each message on in the order it came. */
function listen(socket: RoomSocket, heard: (message: RoomMessage) => void): void {
  socket.on('welcome', (body) => heard({ kind: 'welcome', body }));
  socket.on('snapshot', (body) => heard({ kind: 'snapshot', body }));
  socket.on('frame', (body) => heard({ kind: 'frame', body }));
  socket.on('staff', (body) => heard({ kind: 'staff', body }));
  socket.on('personal', (body) => heard({ kind: 'personal', body }));
}

function socketFor({ url, handshake }: ConnectionOptions): RoomSocket {
  const settings = {
    forceNew: true,
    autoConnect: false,
    // The library's own jitter has a floor and a fixed middle; a room that lost its server needs the full width.
    reconnection: false,
    timeout: limits.connectMs,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    // Long polling begins with a GET, and a page's GET of its own site tells no Origin: this says whose page it is.
    extraHeaders: { 'x-plenum-page': 'yes' },
    auth: (give: (handshake: Handshake) => void) => give(handshake()),
  };
  return url === undefined ? io(settings) : io(url, settings);
}

/** One socket that comes back by itself until it is refused for good or closed. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: RoomSocket;
  readonly #stopWaking: () => void;
  #state: 'idle' | 'connecting' | 'welcomed' | 'pausing' | 'over' = 'idle';
  #failedAttempts = 0;
  #announcedPauseMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #probing = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const socket = socketFor(options);
    this.#socket = socket;
    this.#stopWaking = onWake(() => (this.#state === 'pausing' ? this.open() : this.probe()));
    socket.on('connect_error', (error) => this.#failed(refusalIn(error)));
    socket.on('disconnect', () => this.#retry());
    socket.on('goaway', ({ retryAfterMs }) => (this.#announcedPauseMs = retryAfterMs));
    socket.on('welcome', () => this.#welcomed());
    listen(socket, options.heard);
  }

  open(): void {
    if (this.#state === 'over') return;
    clearTimeout(this.#timer);
    this.#state = 'connecting';
    // Where a network lets a websocket open and then kills it, every other attempt begins the slow way.
    const slowFirst = this.#failedAttempts > 1 && this.#failedAttempts % 2 === 1;
    this.#socket.io.opts.transports = slowFirst ? ['polling', 'websocket'] : ['websocket', 'polling'];
    this.#timer = setTimeout(() => this.#drop(), limits.connectMs);
    this.#socket.connect();
  }

  /** `silence`: no answer in time; `lost`: the connection ended before one came. */
  request(envelope: Envelope): Promise<Ack | 'silence' | 'lost'> {
    const socket = this.#socket;
    return new Promise((resolve) => {
      if (!socket.connected) return resolve('lost');
      socket.timeout(limits.silenceMs).emit('command', envelope, (failure: Error | null, answer: unknown) => {
        if (failure === null) resolve(answer as Ack);
        else resolve(socket.connected ? 'silence' : 'lost');
      });
    });
  }

  /** The room's time, or undefined where it did not tell. `skewMs`: how far off this page's clock is at most. */
  async askClock(skewMs?: number): Promise<number | undefined> {
    return (await this.#clockAnswer(skewMs))?.now;
  }

  /** Undefined where there was none in time; without `now` where the room answers that it was asked too often. */
  #clockAnswer(skewMs?: number): Promise<{ readonly now?: number } | undefined> {
    const socket = this.#socket;
    return new Promise((resolve) => {
      if (!socket.connected) return resolve(undefined);
      const question = skewMs === undefined ? {} : { skewMs };
      socket.timeout(limits.probeMs).emit('clock', question, (failure: Error | null, answer?: { now?: number }) => {
        resolve(failure === null ? (answer ?? {}) : undefined);
      });
    });
  }

  /** Asks something of the room that changes nothing; refused with a sentence where no answer comes in time. */
  ask(request: Read): Promise<ReadAnswer> {
    const socket = this.#socket;
    return new Promise((resolve) => {
      if (!socket.connected) return resolve(noAnswer);
      socket.timeout(limits.silenceMs).emit('read', request, (failure: Error | null, answer: unknown) => {
        resolve(failure === null ? (answer as ReadAnswer) : noAnswer);
      });
    });
  }

  react(taps: Taps): void {
    // The library would keep them for later, when they mean nothing any more.
    if (this.#state === 'welcomed' && this.#socket.connected) this.#socket.emit('react', taps);
  }

  /** To the page at the other end of a relay. Of this very moment too: both sides begin again after a loss. */
  signal(signal: Signal): void {
    if (this.#socket.connected) this.#socket.emit('signal', signal);
  }

  /** Says under which name this page is known. */
  tab(client: string): void {
    if (this.#socket.connected) this.#socket.emit('tab', { client });
  }

  onSignal(hear: (signal: SignalMessage) => void): () => void {
    this.#socket.on('signal', hear);
    return () => void this.#socket.off('signal', hear);
  }

  /** Asks for a snapshot. */
  resync(): void {
    if (this.#socket.connected) this.#socket.emit('resync');
  }

  /** Gives the connection up where it does not answer. */
  probe(): void {
    if (this.#probing || this.#state !== 'welcomed') return;
    this.#probing = true;
    void this.#clockAnswer().then((answer) => {
      this.#probing = false;
      if (answer !== undefined || this.#state !== 'welcomed') return;
      this.#openIn(0);
      this.#socket.disconnect();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#state = 'over';
    this.#stopWaking();
    this.#socket.disconnect();
  }

  #welcomed(): void {
    clearTimeout(this.#timer);
    this.#state = 'welcomed';
    this.#failedAttempts = 0;
    this.#announcedPauseMs = undefined;
  }

  #failed(refusal: (Refusal & { readonly retryAfterMs?: number }) | undefined): void {
    if (refusal?.code === 'rate-limited' && refusal.retryAfterMs !== undefined)
      return this.#askAgain(refusal.retryAfterMs);
    if (refusal === undefined || !finalCodes.has(refusal.code)) return this.#retry(refusal?.retryAfterMs);
    this.close();
    this.#options.refused(refusal);
  }

  #drop(): void {
    this.#retry();
    this.#socket.disconnect();
  }

  /** A pause the server asked for comes on top of the jitter, since it asks everybody for the same. */
  #retry(askedPauseMs = this.#announcedPauseMs): void {
    const failedAttempts = askedPauseMs === undefined ? this.#failedAttempts : 0;
    this.#openIn((askedPauseMs ?? 0) + backoffMs(failedAttempts, Math.random()));
  }

  /** The server is there, so that no attempt failed: a little spread, and no pause that grows. */
  #askAgain(askedPauseMs: number): void {
    if (!this.#pause(askedPauseMs * (0.75 + Math.random() / 4))) return;
    this.#failedAttempts = 0;
    this.#options.crowded();
  }

  #openIn(pauseMs: number): void {
    if (!this.#pause(pauseMs)) return;
    this.#failedAttempts += 1;
    this.#options.lost();
  }

  /** False where there is nothing to open, or a pause runs already. */
  #pause(pauseMs: number): boolean {
    if (this.#state === 'over' || this.#state === 'pausing') return false;
    clearTimeout(this.#timer);
    this.#state = 'pausing';
    this.#announcedPauseMs = undefined;
    this.#timer = setTimeout(() => this.open(), pauseMs);
    return true;
  }
}
