import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import { Server as SocketServer, type Socket } from 'socket.io';
import { afterEach, expect, test, vi } from 'vitest';
import { announcedLimits } from '../../../shared/kernel/limits.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Envelope, Handshake } from '../../../shared/wire/client-to-server.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import { memoryKeyValue, type RoomStorage } from './device.ts';
import { engineLimits } from './limits.ts';
import { joinRoom, type RoomClient } from './store.ts';
import { freshName, holdByLock } from './outbox/tab-name.ts';

type Commanded = (envelope: Envelope, ack: (answer: Ack) => void) => void;

/** A room that says what the test tells it to say. */
class TestRoom {
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
      next(Object.assign(new Error(this.refusal.code), { data: this.refusal }));
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
const wereAway = new Set<RoomClient>();

async function openRoom(change: (room: TestRoom) => void = () => undefined): Promise<TestRoom> {
  const room = new TestRoom();
  change(room);
  await room.open();
  rooms.push(room);
  return room;
}

function storage(local = memoryKeyValue()): RoomStorage {
  return { local, session: memoryKeyValue() };
}

function join(room: TestRoom, code: string, kept = storage(), as: Role = 'attendee'): RoomClient {
  const url = `http://127.0.0.1:${room.port}`;
  const client = joinRoom({ code, as, url, storage: kept, holdName: holdByLock(navigator.locks) });
  clients.push(client);
  client.store.subscribe((state) => void (state.status === 'away' && wereAway.add(client)));
  return client;
}

const count = (client: RoomClient): unknown => client.store.getState().view.pulse?.here;
const status = (client: RoomClient): string => client.store.getState().status;
const soon = (check: () => void, timeout = 4_000): Promise<void> => vi.waitFor(check, { timeout, interval: 20 });
const away = (client: RoomClient): Promise<void> => soon(() => expect(wereAway).toContain(client));
const live = (client: RoomClient): Promise<void> => soon(() => expect(status(client)).toBe('live'));

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const room of rooms.splice(0)) await room.close();
});

test('a client comes in, shows the room and keeps the secret it was given', async () => {
  const room = await openRoom();
  const kept = storage();
  const client = join(room, 'HOST-1', kept, 'host');
  expect(status(client)).toBe('connecting');
  await live(client);
  room.tick();
  await soon(() => expect(count(client)).toBe(1));
  await soon(() => expect(client.store.getState().staff).toEqual({ floor: { calledBy: 'Ana' } }));
  expect(client.store.getState().revision).toBe(1);
  expect(client.now() - Date.now()).toBeGreaterThan(59_000);
  expect(room.handshakes[0]).toEqual({ v: 1, code: 'HOST-1', as: 'host' });
  client.rename('Ana');
  client.close();
  await live(join(room, 'host1', kept, 'host'));
  expect(room.handshakes[1]).toMatchObject({ device: 'secret', name: 'Ana' });
});

test('H7 after a cut the client comes back by itself and gets just the frames it missed', async () => {
  const room = await openRoom();
  const client = join(room, 'CUT');
  await live(client);
  room.tick();
  await soon(() => expect(count(client)).toBe(1));
  room.cut();
  room.tick();
  room.tick();
  await away(client);
  await live(client);
  await soon(() => expect(count(client)).toBe(3));
  expect(client.store.getState().lostAt).toBeUndefined();
  expect(room.handshakes.at(-1)?.since).toEqual({ epoch: 'epoch-one', seq: 1 });
  expect(room.resyncs).toBe(0);
});

test('H7 a restarted server, which knows another stream, gives the whole view again', async () => {
  const room = await openRoom();
  const client = join(room, 'RESTART');
  await live(client);
  room.tick();
  await soon(() => expect(count(client)).toBe(1));
  await room.close();
  await away(client);
  expect(client.store.getState().lostAt).toBeDefined();
  expect(count(client)).toBe(1);
  await openRoom((again) => Object.assign(again, { port: room.port, epoch: 'epoch-two', count: 7 }));
  await soon(() => expect(status(client)).toBe('live'), 8_000);
  expect(count(client)).toBe(7);
});

test('a gap in the frames asks for a snapshot, once', async () => {
  const room = await openRoom();
  const client = join(room, 'GAP');
  await live(client);
  room.tick(true);
  await soon(() => expect(count(client)).toBe(2));
  expect(room.resyncs).toBe(1);
  room.tick();
  await soon(() => expect(count(client)).toBe(3));
});

test('H7 a command without an answer goes again under the same id, and counts once', async () => {
  const room = await openRoom();
  let silent = true;
  room.onCommand = (_, ack) => {
    if (!silent) ack({ ok: true, revision: 5 });
    silent = false;
  };
  const client = join(room, 'SILENT');
  await live(client);
  const sentAt = Date.now();
  const ack = await client.send('hand.raise', {});
  expect(ack).toEqual({ ok: true, revision: 5 });
  expect(Date.now() - sentAt).toBeGreaterThanOrEqual(engineLimits.silenceMs - 50);
  expect(room.commands).toHaveLength(2);
  expect(room.commands[1]).toEqual(room.commands[0]);
  await soon(() => expect(client.store.getState().pending).toEqual([]));
});

test('H7 a reload sends again what had no answer, under its own id, and counts on from there', async () => {
  const room = await openRoom();
  room.onCommand = () => undefined;
  const kept = storage();
  const code = freshName();
  const before = join(room, code, kept);
  await live(before);
  void before.send('hand.raise', { topic: 'Trees' });
  await soon(() => expect(room.commands).toHaveLength(1));
  before.close();

  room.onCommand = (_, ack) => ack({ ok: true, revision: 1 });
  const after = join(room, code, kept);
  await soon(() => expect(room.commands).toHaveLength(2));
  expect(room.commands[1]).toEqual(room.commands[0]);
  await after.send('hand.lower', {});
  expect(room.commands[2]?.id).toEqual({ client: room.commands[0]?.id.client, sequence: 2 });
});

test('H7 two tabs of one device act under names of their own', async () => {
  const room = await openRoom();
  const local = memoryKeyValue();
  const tabs = [join(room, 'TABS', storage(local)), join(room, 'TABS', storage(local))];
  await Promise.all(tabs.map(live));
  await Promise.all(tabs.map((tab) => tab.send('hand.lower', {})));
  expect(new Set(room.commands.map(({ id }) => id.client)).size).toBe(2);
});

test('A2 a refusal that stays ends the attempts and says why, to whoever waits for an answer too', async () => {
  const refusal = { code: 'room-not-found', message: 'There is no room with this code.' };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const client = join(room, 'NOWHERE');
  const early = client.send('hand.raise', {});
  await soon(() => expect(status(client)).toBe('refused'));
  expect(client.store.getState().refusal).toEqual(refusal);
  expect(await early).toEqual({ ok: false, ...refusal });
  expect(await client.send('hand.raise', {})).toEqual({ ok: false, ...refusal });
  expect(room.handshakes).toHaveLength(1);
});

test('A3 a page that comes in with many says so and asks again every 200 ms or so, never as if it were offline', async () => {
  const refusal = { code: 'rate-limited', message: 'One moment.', retryAfterMs: 200 };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const client = join(room, 'CROWDED');
  // With pauses that grow, as for a server that is gone, the tenth attempt would be minutes away.
  await soon(() => expect(room.handshakes.length).toBeGreaterThan(9), 12_000);
  expect(client.store.getState()).toMatchObject({ status: 'connecting', crowded: true });
  room.refusal = undefined;
  await live(client);
  expect(wereAway).not.toContain(client);
  expect(client.store.getState().crowded).toBeUndefined();
});

test('A3 a crowd that is told to ask less often does: the pause is the one the server gave', async () => {
  const refusal = { code: 'rate-limited', message: 'One moment.', retryAfterMs: 1_600 };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const startMs = Date.now();
  join(room, 'CROWDED-2');
  await soon(() => expect(room.handshakes.length).toBeGreaterThan(1), 8_000);
  expect(Date.now() - startMs).toBeGreaterThan(1_100);
});

test('I6 what the room refuses is said in the language of the page: commands, what is read, and who may come in', async () => {
  const refused = { ok: false, code: 'muted', message: 'As it came.', key: 'floor.muted' } as const;
  const own = 'A moderator has muted you, so you cannot raise a hand now.';
  const room = await openRoom((opened) => (opened.onCommand = (_, ack) => ack(refused)));
  const client = join(room, 'WORDS1');
  await live(client);
  expect(await client.send('hand.raise', {})).toEqual({ ...refused, message: own });
  room.sockets[0]?.on('read', (_read, ack: (answer: Ack) => void) => ack(refused));
  expect(await client.read({ name: 'questions', data: {} })).toEqual({ ...refused, message: own });
  room.refusal = { code: 'secret-invalid', message: 'As it came.', key: 'transport.secret-invalid' };
  const other = join(room, 'WORDS1');
  await soon(() => expect(status(other)).toBe('refused'));
  expect(other.store.getState().refusal?.message).toBe('This link is not valid any more. Ask the host for a new one.');
});

test('a refusal for now is tried again', async () => {
  const room = await openRoom((opened) => (opened.refusal = { code: 'rate-limited', message: 'Wait a moment.' }));
  const client = join(room, 'LATER');
  await away(client);
  room.refusal = undefined;
  await soon(() => expect(status(client)).toBe('live'), 8_000);
});

test('a planned restart is waited for as long as the server asks', async () => {
  const room = await openRoom();
  const client = join(room, 'GOAWAY');
  await live(client);
  for (const socket of room.sockets) socket.emit('goaway', { retryAfterMs: 1_500 });
  await new Promise((resume) => setTimeout(resume, 100));
  const leftAt = Date.now();
  room.cut();
  await away(client);
  await live(client);
  expect(Date.now() - leftAt).toBeGreaterThanOrEqual(1_500);
});

test('H7 a page that wakes finds out that its connection is dead and makes a new one', async () => {
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('window', page);
  try {
    const room = await openRoom();
    const client = join(room, 'ASLEEP');
    await live(client);
    page.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resume) => setTimeout(resume, engineLimits.probeMs + 200));
    expect(room.handshakes).toHaveLength(1);
    // Asked too often, the room lives all the same.
    room.onClock = (ack) => ack({ ok: false, code: 'rate-limited', message: 'That was a little fast.' });
    page.dispatchEvent(new Event('resume'));
    await new Promise((resume) => setTimeout(resume, engineLimits.probeMs + 200));
    expect(room.handshakes).toHaveLength(1);
    room.onClock = () => {};
    page.dispatchEvent(new Event('resume'));
    await away(client);
    await live(client);
    expect(room.handshakes).toHaveLength(2);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('R1 taps go to the room while it is there, and those made before are gone', async () => {
  const room = await openRoom();
  const client = join(room, 'TAPS-1');
  client.react({ wow: 1 });
  await live(client);
  client.react({ applause: 2, heart: 1 });
  await soon(() => expect(room.taps).toEqual([{ applause: 2, heart: 1 }]));
});

test('V1 a page says its name once it takes a seat, and again whenever it is back', async () => {
  const room = await openRoom();
  const client = join(room, 'SEAT-1');
  await live(client);
  await client.send('hand.lower', {});
  expect(room.tabs).toEqual([]);
  client.takeSeat();
  const named = { client: client.tab() };
  await soon(() => expect(room.tabs).toEqual([named]));
  expect(room.commands[0]?.id.client).toBe(named.client);
  room.cut();
  await away(client);
  await soon(() => expect(room.tabs).toEqual([named, named]));
});

test('V1 a page that takes its seat before it is in says its name when it is', async () => {
  const room = await openRoom();
  const client = join(room, 'SEAT-2');
  client.takeSeat();
  await soon(() => expect(room.tabs).toContainEqual({ client: client.tab() }));
  expect(client.tab()).toBeDefined();
});

test('V1 signals go out and come in while the room is there, and are not kept for later', async () => {
  const room = await openRoom();
  const client = join(room, 'SIGNALS');
  const signal = { turn: 'one', kind: 'offer', data: { call: 1 } };
  client.signal({ ...signal, kind: 'early' });
  await live(client);
  const heard: object[] = [];
  const stop = client.onSignal((message) => void heard.push(message));
  client.signal(signal);
  await soon(() => expect(room.signals).toEqual([signal]));
  const end = { turn: 'one', kind: 'end' };
  room.sockets[0]?.emit('signal', end);
  await soon(() => expect(heard).toEqual([end]));
  stop();
  room.sockets[0]?.emit('signal', end);
  room.tick();
  await soon(() => expect(count(client)).toBe(1));
  expect(heard).toHaveLength(1);
});
