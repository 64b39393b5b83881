import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryKeyValue } from './device.ts';
import { engineLimits } from './limits.ts';
import { freshName } from './outbox/tab-name.ts';
import { away, count, join, leaveAll, live, openRoom, soon, status, storage } from './testing/test-room.ts';

afterEach(leaveAll);

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

test('a page that is closed before it fetched its sentences fetches them no more', async () => {
  const [sets, clears] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
  try {
    const client = join(await openRoom(), 'TIMERS');
    await live(client);
    const set = sets.mock.calls.findIndex(([, ms]) => ms === engineLimits.sentencesAfterMs);
    expect(set).toBeGreaterThan(-1);
    client.close();
    expect(clears).toHaveBeenCalledWith(sets.mock.results[set]?.value);
  } finally {
    vi.restoreAllMocks();
  }
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
