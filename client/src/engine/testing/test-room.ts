import { createServer, type Server } from 'node:http';
import { Server as SocketServer, type Socket } from 'socket.io';
import { expect, vi } from 'vitest';
import { announcedLimits } from '../../../../shared/kernel/limits.ts';
import type { Role } from '../../../../shared/kernel/roles.ts';
import type { Envelope, Handshake } from '../../../../shared/wire/client-to-server.ts';
import type { Ack } from '../../../../shared/wire/server-to-client.ts';
import { memoryKeyValue, type RoomStorage } from '../device.ts';
import { joinRoom, type RoomClient } from '../store.ts';
import { holdByLock } from '../outbox/tab-name.ts';

type Commanded = (envelope: Envelope, ack: (answer: Ack) => void) => void;

/** A room that says what the test tells it to say. */
export class TestRoom {
  readonly handshakes: Handshake[] = [];
  readonly commands: Envelope[] = [];
  readonly sockets: Socket[] = [];
  readonly taps: object[] = [];
  readonly tabs: object[] = [];
  readonly signals: object[] = [];
  resyncs = 0;
  epoch = 'epoch-one';
  seq = 0;
  count = 0;
  refusal: { code: string; message: string; key?: string; retryAfterMs?: number } | undefined;
  onCommand: Commanded = (_, ack) => ack({ ok: true, revision: this.seq });
  onClock: (ack: (answer: object) => void) => void = (ack) => ack({ now: Date.now() + 60_000 });
  #http: Server = createServer();
  #io = new SocketServer(this.#http, { pingInterval: 10_000 });
  port = 0;

  async open(): Promise<void> {
    this.#io.use((socket, next) => {
      this.handshakes.push(socket.handshake.auth as Handshake);
      if (this.refusal === undefined) return next();
      next(Object.assign(new Error('no'), { data: this.refusal }));
    });
    this.#io.on('connection', (socket) => this.#greet(socket));
    await new Promise<void>((done) => this.#http.listen(this.port, '127.0.0.1', done));
    const address = this.#http.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
  }

  #greet(socket: Socket): void {
    this.sockets.push(socket);
    const { since, as } = socket.handshake.auth as Handshake;
    const { epoch } = this;
    socket.on('command', (envelope: Envelope, ack: (answer: Ack) => void) => {
      this.commands.push(envelope);
      this.onCommand(envelope, ack);
    });
    socket.on('react', (taps: object) => this.taps.push(taps));
    socket.on('tab', (tab: object) => this.tabs.push(tab));
    socket.on('signal', (signal: object) => this.signals.push(signal));
    socket.on('resync', () => {
      this.resyncs += 1;
      this.#snapshot(socket);
    });
    socket.on('clock', (_question, ack: (answer: object) => void) => this.onClock(ack));
    const now = Date.now() + 60_000;
    socket.emit('welcome', { participant: 'p', device: 'secret', role: as, epoch, now, limits: announcedLimits });
    if (since?.epoch !== epoch) this.#snapshot(socket);
    else for (let seq = since.seq + 1; seq <= this.seq; seq += 1) socket.emit('frame', this.#frame(seq));
    if (as === 'host') socket.emit('staff', { seq: 1, view: { floor: { calledBy: 'Ana' } } });
    socket.emit('personal', { revision: this.seq });
  }

  #snapshot(socket: Socket): void {
    const { epoch, seq, count } = this;
    socket.emit('snapshot', { epoch, seq, revision: seq, at: 0, view: { pulse: { here: count, taps: {}, share: 0 } } });
  }

  #frame(seq: number): object {
    return { seq, revision: seq, at: 0, patch: { pulse: { here: seq } } };
  }

  /** The next frame; `skip` loses one before it on the way. */
  tick(skip = false): void {
    this.seq += skip ? 2 : 1;
    this.count = this.seq;
    for (const socket of this.sockets) socket.emit('frame', this.#frame(this.seq));
  }

  /** Ends every connection below socket.io, as a lost network would. */
  cut(): void {
    for (const socket of this.sockets.splice(0)) socket.conn.close();
  }

  async close(): Promise<void> {
    await this.#io.close();
  }
}

const rooms: TestRoom[] = [];
const clients: RoomClient[] = [];
/** Clients that were away at some time: it may be over within a few milliseconds. */
export const wereAway = new Set<RoomClient>();

export async function openRoom(change: (room: TestRoom) => void = () => undefined): Promise<TestRoom> {
  const room = new TestRoom();
  change(room);
  await room.open();
  rooms.push(room);
  return room;
}

export function storage(local = memoryKeyValue()): RoomStorage {
  return { local, session: memoryKeyValue() };
}

export function join(room: TestRoom, code: string, kept = storage(), as: Role = 'attendee'): RoomClient {
  const url = `http://127.0.0.1:${room.port}`;
  const client = joinRoom({ code, as, url, storage: kept, holdName: holdByLock(navigator.locks) });
  clients.push(client);
  client.store.subscribe((state) => void (state.status === 'away' && wereAway.add(client)));
  return client;
}

export const count = (client: RoomClient): unknown => client.store.getState().view.pulse?.here;
export const status = (client: RoomClient): string => client.store.getState().status;
export const soon = (check: () => void, timeout = 4_000): Promise<void> => vi.waitFor(check, { timeout, interval: 20 });
export const away = (client: RoomClient): Promise<void> => soon(() => expect(wereAway).toContain(client));
export const live = (client: RoomClient): Promise<void> => soon(() => expect(status(client)).toBe('live'));

/** After each test. */
export async function leaveAll(): Promise<void> {
  for (const client of clients.splice(0)) client.close();
  for (const room of rooms.splice(0)) await room.close();
}
