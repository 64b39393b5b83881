import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import { expect, test, vi, type TestContext } from 'vitest';
import { announcedLimits } from '../../../../shared/kernel/limits.ts';
import { memoryKeyValue } from '../device.ts';
import type { Way } from './known-way.ts';
import { engineLimits } from '../limits.ts';
import { joinRoom, type RoomClient } from '../store.ts';
import { holdByLock } from '../outbox/tab-name.ts';

type Refusal = { readonly code: string; readonly message: string; readonly retryAfterMs?: number };

/** A room behind a network that can swallow what asks for a websocket. */
async function swallowingRoom({ onTestFinished }: TestContext) {
  const http = createServer();
  const asked: Way[] = [];
  const gone: Way[] = [];
  const network: { swallows: Way[]; cutsEarly: boolean; refusal: Refusal | undefined } = {
    swallows: [],
    cutsEarly: false,
    refusal: undefined,
  };
  const held: { readonly way: Way; readonly go: () => void }[] = [];
  const whoCame: string[] = [];
  const io = new Server(http, {
    allowRequest(request: IncomingMessage, answer) {
      const way = (request.url ?? '').includes('transport=websocket') ? 'websocket' : 'polling';
      asked.push(way);
      if (!network.swallows.includes(way)) return answer(null, true);
      held.push({ way, go: () => answer(null, true) });
      // Nobody reads it meanwhile, so that its end would not be seen.
      if (way === 'websocket') request.socket.once('end', () => gone.push(way)).resume();
    },
  });
  io.use((socket, next) => {
    whoCame.push(socket.conn.transport.name);
    if (network.cutsEarly && socket.conn.transport.name === 'websocket') socket.conn.close();
    if (network.refusal === undefined) next();
    else next(Object.assign(new Error('no'), { data: network.refusal }));
  });
  io.on('connection', (socket) => {
    const welcome = { participant: 'p', device: 's', role: 'attendee', epoch: 'e', now: 0, limits: announcedLimits };
    socket.emit('welcome', welcome);
    socket.emit('snapshot', { epoch: 'e', seq: 0, revision: 0, at: 0, view: {} });
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  /** What was swallowed comes through after all. */
  const release = (way: Way): void => {
    for (const one of held.splice(0)) {
      if (one.way === way) one.go();
      else held.push(one);
    }
  };
  onTestFinished(() => {
    release('websocket');
    release('polling');
    return io.close();
  });
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const local = memoryKeyValue();
  const join = (): RoomClient => {
    const client = joinRoom({
      code: `ROOM${port}`,
      as: 'attendee',
      url: `http://127.0.0.1:${port}`,
      storage: { local, session: memoryKeyValue() },
      holdName: holdByLock(navigator.locks),
    });
    onTestFinished(() => client.close());
    return client;
  };
  return { io, local, network, asked, gone, whoCame, join, release };
}

const live = (client: RoomClient): Promise<void> =>
  vi.waitFor(() => expect(client.store.getState().status).toBe('live'), { timeout: 10_000, interval: 20 });
function timesAway(client: RoomClient): () => number {
  let times = 0;
  client.store.subscribe(({ status }) => void (status === 'away' && (times += 1)));
  return () => times;
}
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

test.concurrent('H7 polling begins beside a swallowed websocket; the loser is closed once it opens, and one person has come', async (context) => {
  const room = await swallowingRoom(context);
  room.network.swallows = ['websocket'];
  const client = room.join();
  const away = timesAway(client);
  await pause(engineLimits.pollingAfterMs - 500);
  expect(room.asked).toEqual(['websocket']);
  await live(client);
  expect(room.asked).toEqual(['websocket', 'polling']);
  let openedCount = 0;
  room.io.engine.on('connection', () => (openedCount += 1));
  // Late, and nobody comes by it any more.
  room.release('websocket');
  await vi.waitFor(() => expect(openedCount).toBe(1), { timeout: 5_000 });
  await vi.waitFor(() => expect(room.io.engine.clientsCount).toBe(1), { timeout: 5_000 });
  expect(room.whoCame).toEqual(['polling']);
  expect(room.io.engine.clientsCount).toBe(1);
  expect(away()).toBe(0);
});

test.concurrent('H7 a websocket that opens first leaves no polling behind', async (context) => {
  const room = await swallowingRoom(context);
  room.network.swallows = ['websocket', 'polling'];
  const client = room.join();
  await vi.waitFor(() => expect(room.asked).toHaveLength(2), { timeout: 10_000, interval: 1 });
  room.release('websocket');
  await live(client);
  room.release('polling');
  await pause(200);
  await vi.waitFor(() => expect(room.io.engine.clientsCount).toBe(1), { timeout: 5_000 });
  expect(room.whoCame).toEqual(['websocket']);
});

test.concurrent('H7 a page that leaves while its websocket opens closes it once it is open, and nobody has come', async (context) => {
  const room = await swallowingRoom(context);
  room.network.swallows = ['websocket'];
  let openedCount = 0;
  room.io.engine.on('connection', () => (openedCount += 1));
  const client = room.join();
  await vi.waitFor(() => expect(room.asked).toEqual(['websocket']), { timeout: 5_000 });
  client.close();
  await pause(200);
  // Browsers complain in their consoles of one that is closed before that.
  expect(room.gone).toEqual([]);
  room.release('websocket');
  await vi.waitFor(() => expect(openedCount).toBe(1), { timeout: 5_000 });
  await vi.waitFor(() => expect(room.io.engine.clientsCount).toBe(0), { timeout: 5_000 });
  expect(room.asked).toEqual(['websocket']);
  expect(room.whoCame).toEqual([]);
});

test.concurrent('H7 a websocket that opens and ends without a word is followed by polling at once', async (context) => {
  const room = await swallowingRoom(context);
  room.network.cutsEarly = true;
  const client = room.join();
  const away = timesAway(client);
  await live(client);
  expect(room.asked).toEqual(['websocket', 'polling']);
  expect(room.whoCame).toEqual(['websocket', 'polling']);
  expect(away()).toBe(0);
});

test.concurrent('H7 where websockets open and soon break, the third time is by polling, and a websocket is left alone', async (context) => {
  const room = await swallowingRoom(context);
  const client = room.join();
  for (const times of [1, 2]) {
    await live(client);
    expect(room.whoCame).toHaveLength(times);
    room.io.disconnectSockets(true);
    await vi.waitFor(() => expect(client.store.getState().status).toBe('away'), { timeout: 5_000, interval: 1 });
  }
  await live(client);
  expect(room.whoCame).toEqual(['websocket', 'websocket', 'polling']);
  await pause(500);
  expect(room.io.engine.clientsCount).toBe(1);
  expect([...room.io.sockets.sockets.values()].map(({ conn }) => conn.transport.name)).toEqual(['polling']);
});

test.concurrent('A3 after a refusal with a pause, and after a goodbye, a websocket that takes its time stays alone', async (context) => {
  const [refusing, leaving] = [await swallowingRoom(context), await swallowingRoom(context)];
  refusing.network.refusal = { code: 'rate-limited', message: 'One moment.', retryAfterMs: 200 };
  refusing.join();
  await live(leaving.join());
  leaving.io.emit('goaway', { retryAfterMs: 1 });
  // As a device that knows nothing of websockets.
  leaving.local.remove('plenum-way');
  await pause(100);
  for (const { network } of [refusing, leaving]) network.swallows = ['websocket'];
  leaving.io.engine.close();
  await pause(engineLimits.pollingAfterMs + 2_000);
  for (const { asked } of [refusing, leaving]) {
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked)).toEqual(new Set(['websocket']));
  }
});
