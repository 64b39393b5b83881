import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { runInNewContext } from 'node:vm';
import { Server } from 'socket.io';
import { afterEach, expect, test, vi, type TestContext } from 'vitest';
import { announcedLimits } from '../../../../shared/kernel/limits.ts';
import { memoryKeyValue } from '../device.ts';
import { engineLimits } from '../limits.ts';
import { joinRoom } from '../store.ts';
import type { Knock } from './early-websocket.ts';

const first = readFileSync(new URL('../../../first.js', import.meta.url), 'utf8');
const page = globalThis as { plenumKnock?: Knock | undefined };

afterEach(() => {
  page.plenumKnock = undefined;
});

/** What the first script of a page leaves for the page's own code. */
function knockFrom(url: string, pathname: string): Knock | undefined {
  const window: { plenumKnock?: Knock | undefined; readonly [part: string]: unknown } = {
    addEventListener: () => undefined,
    WebSocket,
  };
  const document = { documentElement: { setAttribute: () => undefined } };
  runInNewContext(first, { window, document, WebSocket, setTimeout, location: { pathname, search: '', origin: url } });
  // As the page's own code takes it: the websocket goes on, and its last word may still come.
  const knock = window.plenumKnock;
  window.plenumKnock = undefined;
  return knock;
}

/** A room, and in which ways it was asked for. `refuses`: what comes by websocket. */
async function openRoom({ onTestFinished }: TestContext, refuses = false) {
  const asked: string[] = [];
  const http = createServer();
  const io = new Server(http, {
    allowRequest({ url = '' }: IncomingMessage, answer) {
      const isWebsocket = url.includes('transport=websocket');
      asked.push(isWebsocket ? 'websocket' : 'polling');
      answer(null, !(isWebsocket && refuses));
    },
  });
  io.on('connection', (socket) => {
    const welcome = { participant: 'p', device: 's', role: 'attendee', epoch: 'e', now: 0, limits: announcedLimits };
    socket.emit('welcome', welcome);
    socket.emit('snapshot', { epoch: 'e', seq: 0, revision: 0, at: 0, view: {} });
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  onTestFinished(() => io.close());
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const join = () => {
    const storage = { local: memoryKeyValue(), session: memoryKeyValue() };
    const client = joinRoom({ code: 'ABC234', as: 'attendee', url, storage });
    onTestFinished(() => client.close());
    return vi.waitFor(() => expect(client.store.getState().status).toBe('live'), { timeout: 5_000 });
  };
  return { asked, url, join };
}

/** Events of a type, as they came. */
const heardOf = (knock: Knock | undefined) => knock?.heard.map(({ type }) => type);

test('H1 a page comes in by the websocket that was opened before its own code had come', async (context) => {
  const { asked, url, join } = await openRoom(context);
  const knock = knockFrom(url, '/r/ABC234');
  await vi.waitFor(() => expect(heardOf(knock)).toEqual(['open', 'message']));
  page.plenumKnock = knock;
  await join();
  expect(asked).toEqual(['websocket']);
  expect(page.plenumKnock).toBeUndefined();
});

test('H1 one that is still on its way is waited for', async (context) => {
  const { asked, url, join } = await openRoom(context);
  page.plenumKnock = knockFrom(url, '/r/ABC234');
  await join();
  expect(asked).toEqual(['websocket']);
});

test('H7 where it waited so long that the server may close it, another is opened at once', async (context) => {
  const { asked, url, join } = await openRoom(context);
  const knock = knockFrom(url, '/r/ABC234');
  await vi.waitFor(() => expect(heardOf(knock)).toContain('message'));
  const { knockMs } = engineLimits;
  Object.assign(engineLimits, { knockMs: 0 });
  context.onTestFinished(() => void Object.assign(engineLimits, { knockMs }));
  page.plenumKnock = knock;
  await join();
  expect(asked).toEqual(['websocket', 'websocket']);
  await vi.waitFor(() => expect(knock?.socket.readyState).toBe(WebSocket.CLOSED), { timeout: 5_000 });
});

test('H7 where it never opened polling begins at once', async (context) => {
  const { asked, url, join } = await openRoom(context, true);
  const knock = knockFrom(url, '/r/ABC234');
  await vi.waitFor(() => expect(heardOf(knock)).toContain('close'), { timeout: 5_000 });
  expect(heardOf(knock)).not.toContain('open');
  page.plenumKnock = knock;
  await join();
  expect(asked).toEqual(['websocket', 'polling']);
});

test.each(['/', '/r/ABC234/stage', '/r/ABC234/console', '/r/ABC234/speaker', '/r/ABC234/recap'])(
  'L3 nothing is opened before its time on %s',
  (path) => {
    expect(knockFrom('http://127.0.0.1:9', path)).toBeUndefined();
  },
);
