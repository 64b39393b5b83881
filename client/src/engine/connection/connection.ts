import type { Envelope, Read, Signal, Taps } from '../../../../shared/wire/client-to-server.ts';
import type { Ack, Answers, ReadAnswer, SignalMessage } from '../../../../shared/wire/server-to-client.ts';
import type { RoomMessage } from '../apply-message.ts';
import type { KnownWay, Way } from './known-way.ts';
import { engineLimits } from '../limits.ts';
import { backoffMs, isFrail, nextWay, type Ending } from './next-attempt.ts';
import { onWake } from './wake-signals.ts';
import { raceIn, type Door, type RoomSocket } from './ways-in.ts';
import { engineTexts } from '#texts/engine';

/** Nothing is lost by silence here: whoever asked asks again. */
const noAnswer: ReadAnswer<never> = {
  ok: false,
  code: 'no-answer',
  message: engineTexts.noAnswer,
  key: 'page.no-answer',
};

/** The facts of its sentence stand beside its key. */
export type Refusal = { readonly code: string; readonly message: string; readonly key?: string };

type ConnectionOptions = Door & {
  readonly ways: KnownWay;
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

type Turned = Refusal & { readonly retryAfterMs?: number };

/** What our server says of a handshake; undefined where something else broke, or what answered is not our server. */
function refusalIn(error: Error): Turned | undefined {
  const { data } = error as { readonly data?: { readonly [part in keyof Turned]?: unknown } | null };
  const { code, message, retryAfterMs = 0 } = data ?? {};
  return typeof code === 'string' && typeof message === 'string' && Number.isFinite(retryAfterMs)
    ? (data as Turned)
    : undefined;
}

/** Hands each message on in the order it came. */
function listen(socket: RoomSocket, heard: (message: RoomMessage) => void): void {
  socket.on('welcome', (body) => heard({ kind: 'welcome', body }));
  socket.on('snapshot', (body) => heard({ kind: 'snapshot', body }));
  socket.on('frame', (body) => heard({ kind: 'frame', body }));
  socket.on('staff', (body) => heard({ kind: 'staff', body }));
  socket.on('personal', (body) => heard({ kind: 'personal', body }));
}

/** One connection at a time, which comes back by itself until it is refused for good or closed. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #stopWaking: () => void;
  readonly #hearing = new Set<(signal: SignalMessage) => void>();
  #stopRace: (() => void) | undefined;
  #socket: RoomSocket | undefined;
  #way: Way | undefined;
  /** The next attempt goes this way alone. */
  #only: Way | undefined;
  /** How often websockets broke too early, in a row. */
  #frailty = 0;
  #standing: ReturnType<typeof setTimeout> | undefined;
  #state: 'idle' | 'connecting' | 'welcomed' | 'pausing' | 'over' = 'idle';
  #failedAttempts = 0;
  #announcedPauseMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #probing = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#stopWaking = onWake(() => (this.#state === 'pausing' ? this.open() : this.probe()));
  }

  open(): void {
    if (this.#state === 'over') return;
    this.#leave();
    this.#state = 'connecting';
    this.#timer = setTimeout(() => this.#retry(), engineLimits.connectMs);
    this.#stopRace = raceIn({
      url: this.#options.url,
      handshake: this.#options.handshake,
      only: this.#only,
      headStartMs: this.#options.ways.headStartMs(),
      upgradeAfterMs: isFrail(this.#frailty) ? engineLimits.upgradeAgainMaxMs : 0,
      won: (socket, way) => this.#enter(socket, way),
      lost: () => this.#retry(),
    });
    this.#only = undefined;
  }

  /** `silence`: no answer in time; `lost`: the connection ended before one came. */
  request(envelope: Envelope): Promise<Ack | 'silence' | 'lost'> {
    const socket = this.#live;
    return new Promise((resolve) => {
      if (socket === undefined) return resolve('lost');
      socket.timeout(engineLimits.silenceMs).emit('command', envelope, (failure: Error | null, answer: unknown) => {
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
    const socket = this.#live;
    return new Promise((resolve) => {
      if (socket === undefined) return resolve(undefined);
      const question = skewMs === undefined ? {} : { skewMs };
      socket
        .timeout(engineLimits.probeMs)
        .emit('clock', question, (failure: Error | null, answer?: { now?: number }) => {
          resolve(failure === null ? (answer ?? {}) : undefined);
        });
    });
  }

  /** Asks something of the room that changes nothing; refused with a sentence where no answer comes in time. */
  ask<Name extends keyof Answers>(request: Read & { readonly name: Name }): Promise<ReadAnswer<Name>> {
    const socket = this.#live;
    return new Promise((resolve) => {
      if (socket === undefined) return resolve(noAnswer);
      socket.timeout(engineLimits.silenceMs).emit('read', request, (failure: Error | null, answer: unknown) => {
        resolve(failure === null ? (answer as ReadAnswer<Name>) : noAnswer);
      });
    });
  }

  react(taps: Taps): void {
    // The library would keep them for later, when they mean nothing any more.
    if (this.#state === 'welcomed') this.#live?.emit('react', taps);
  }

  /** To the page at the other end of a relay. Of this very moment too: both sides begin again after a loss. */
  signal(signal: Signal): void {
    this.#live?.emit('signal', signal);
  }

  /** Says under which name this page is known. */
  tab(client: string): void {
    this.#live?.emit('tab', { client });
  }

  onSignal(hear: (signal: SignalMessage) => void): () => void {
    this.#hearing.add(hear);
    return () => void this.#hearing.delete(hear);
  }

  /** Asks for a snapshot. */
  resync(): void {
    this.#live?.emit('resync');
  }

  /** Gives the connection up where it does not answer. */
  probe(): void {
    if (this.#probing || this.#state !== 'welcomed') return;
    this.#probing = true;
    void this.#clockAnswer().then((answer) => {
      this.#probing = false;
      if (answer !== undefined || this.#state !== 'welcomed') return;
      this.#broke(0);
    });
  }

  close(): void {
    this.#leave();
    this.#state = 'over';
    this.#stopWaking();
  }

  /** Where something can be sent at this moment. */
  get #live(): RoomSocket | undefined {
    return this.#socket?.connected === true ? this.#socket : undefined;
  }

  /** How what there is would end at this moment, were it to end without a word. */
  get #ending(): Ending {
    if (this.#announcedPauseMs !== undefined) return 'announced';
    if (this.#state === 'connecting') return 'unanswered';
    return this.#standing === undefined ? 'late' : 'early';
  }

  /** Ends whatever there is, unheard. */
  #leave(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#standing);
    this.#standing = undefined;
    this.#stopRace?.();
    const socket = this.#socket;
    this.#socket = undefined;
    this.#way = undefined;
    socket?.off();
    socket?.disconnect();
  }

  /** The server opened a connection on this way: says who comes. */
  #enter(socket: RoomSocket, way: Way): void {
    clearTimeout(this.#timer);
    const answerMs = Math.max(engineLimits.websocketAnswerMs, this.#options.ways.headStartMs());
    this.#timer = setTimeout(() => this.#broke(), way === 'websocket' ? answerMs : engineLimits.connectMs);
    this.#socket = socket;
    this.#way = way;
    socket.on('connect_error', (error) => this.#failed(refusalIn(error)));
    socket.on('disconnect', () => this.#broke());
    socket.on('goaway', ({ retryAfterMs }) => (this.#announcedPauseMs = retryAfterMs));
    socket.on('welcome', () => this.#welcomed());
    socket.on('signal', (message) => this.#hearing.forEach((hear) => hear(message)));
    listen(socket, this.#options.heard);
    socket.io.engine.once('upgrade', () => {
      this.#way = 'websocket';
      this.#stands();
    });
    socket.connect();
  }

  #welcomed(): void {
    clearTimeout(this.#timer);
    this.#state = 'welcomed';
    this.#failedAttempts = 0;
    this.#announcedPauseMs = undefined;
    if (this.#way === undefined) return;
    this.#options.ways.came(this.#way);
    if (this.#way === 'websocket') this.#stands();
  }

  #stands(): void {
    clearTimeout(this.#standing);
    this.#standing = setTimeout(() => {
      this.#standing = undefined;
      this.#frailty = 0;
      this.#options.ways.stood();
    }, engineLimits.websocketStoodMs);
  }

  #failed(refusal: Turned | undefined): void {
    if (refusal === undefined) return this.#broke();
    // Whatever said no said it on a way that works.
    this.#only = this.#way;
    if (refusal.code === 'rate-limited' && refusal.retryAfterMs !== undefined)
      return this.#askAgain(refusal.retryAfterMs);
    if (!finalCodes.has(refusal.code)) return this.#retry(refusal.retryAfterMs);
    this.close();
    this.#options.refused(refusal);
  }

  /** What was open ended, or never answered, without a word. */
  #broke(pauseMs?: number): void {
    const next = nextWay(this.#frailty, this.#way, this.#ending);
    this.#only = next.only;
    this.#frailty = next.frailty;
    if (next.atOnce === true) return this.open();
    if (pauseMs === undefined) this.#retry();
    else this.#openIn(pauseMs);
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
    this.#leave();
    this.#state = 'pausing';
    this.#announcedPauseMs = undefined;
    this.#timer = setTimeout(() => this.open(), pauseMs);
    return true;
  }
}
