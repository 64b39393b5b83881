import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { wait } from '../../room/testing/rooms.ts';
import { doorLimits } from '../doors/limits.ts';
import { transportLimits } from '../limits.ts';
import { endUnfinished } from './patience.ts';
import { rawClient } from '../testing/raw-client.ts';

const roundMs = 100;

/** A listener whose time is put forward by hand; `/wait` is not answered, everything else at the length of its path. */
async function listener() {
  let nowMs = 0;
  const waiting: ServerResponse[] = [];
  const server = createServer(({ url = '' }, response) => {
    if (url === '/wait') waiting.push(response);
    else response.end('x'.repeat(Number(url.slice(1))));
  });
  const upgraded: Socket[] = [];
  server.on('upgrade', (_request, socket) => {
    upgraded.push((socket as Socket).resume().on('error', () => {}));
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\nopen');
  });
  endUnfinished(server, 'connection', () => nowMs, roundMs);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: hall\r\n\r\n`;
  const client = () => {
    const opened = rawClient(port);
    let isGone = false;
    void opened.gone.then(() => (isGone = true));
    return { ...opened, ask: (path: string) => opened.socket.write(get(path)), isGone: () => isGone };
  };
  /** Time passes, and everybody is looked at. */
  const pass = async (ms: number) => {
    nowMs += ms;
    await wait(3 * roundMs);
  };
  /** A page's websocket with both its ends, open. */
  const page = async () => {
    const opened = client();
    opened.socket.write('GET /page HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await opened.until('open');
    return { ...opened, ours: upgraded.at(-1)! };
  };
  return { client, page, pass, waiting, get };
}

test('A3 whoever asks for nothing whole is let go, whoever waits for an answer is not', async () => {
  const { client, pass, waiting } = await listener();
  const [silent, drips, asked, waits] = [client(), client(), client(), client()];
  drips.socket.write('\r\n');
  asked.ask('/2');
  waits.ask('/wait');
  await asked.until('xx');
  await pass(doorLimits.awaitedMs + 1);
  await Promise.all([silent.gone, drips.gone, asked.gone]);
  await pass(60_000);
  expect(waits.isGone()).toBe(false);
  waiting[0]?.end('here');
  await waits.until('here');
});

test('A3 an answer may be taken as slowly as the slowest phone does, but has to be taken', async () => {
  const { client, pass } = await listener();
  // More than the kernel takes, so that it waits here as it would on a slow line.
  const bytes = 32 * 1024 * 1024;
  const [never, slow] = [client(), client()];
  for (const { socket, ask } of [never, slow]) {
    socket.pause();
    ask(`/${bytes}`);
  }
  await pass(0);
  await pass((bytes / 5_000) * 1_000);
  expect([never.isGone(), slow.isGone()]).toEqual([false, false]);
  slow.socket.resume();
  while (slow.socket.bytesRead < bytes) await wait(20);
  await pass(doorLimits.unreadMs + (bytes / doorLimits.answerBytesPerSecond) * 1_000);
  never.socket.resume();
  await never.gone;
  expect(never.socket.bytesRead).toBeLessThan(bytes);
});

test('A3 requests piled up on one connection before the first was answered end it, a few do not', async () => {
  const { client, get, pass } = await listener();
  const [few, tooMany] = [client(), client()];
  few.socket.write(get('/wait').repeat(doorLimits.requestsInARowCount));
  tooMany.socket.write(get('/wait').repeat(doorLimits.requestsInARowCount + 1));
  await tooMany.gone;
  await pass(0);
  expect(few.isGone()).toBe(false);
});

test('A3 whoever sends more than any request has is let go, in a body or where there is none', async () => {
  const { client, get } = await listener();
  const [body, blanks] = [client(), client()];
  body.socket.write('POST /2 HTTP/1.1\r\nHost: hall\r\nContent-Length: 999999999\r\n\r\n');
  blanks.socket.write(get('/2'));
  const timer = setInterval(() => {
    body.socket.write('x'.repeat(10_000));
    blanks.socket.write('\r\n'.repeat(5_000));
  }, 10);
  onTestFinished(() => clearInterval(timer));
  await Promise.all([body.gone, blanks.gone]);
  expect(body.socket.bytesRead).toBeGreaterThan(0);
});

test('A3 whoever has a websocket may be silent for as long as they like, and may send much in the end', async () => {
  const { page, pass } = await listener();
  const { socket, ours, isGone } = await page();
  let read = 0;
  ours.on('data', (data: Buffer) => void (read += data.length));
  socket.write('x'.repeat(2 * doorLimits.requestBytes));
  while (read < 2 * doorLimits.requestBytes) await wait(20);
  await pass(60 * 60_000);
  expect(isGone()).toBe(false);
});

test('A3 a websocket that takes nothing any more is let go, and sooner where much waits for it', async () => {
  const { page, pass } = await listener();
  const [stalled, flooded] = [await page(), await page()];
  /** Sends until so much waits here, beyond what the kernel takes. */
  const fill = async ({ socket, ours }: typeof stalled, bytes: number) => {
    socket.pause();
    // It may be let go within this, where a round of looks comes just then; nothing waits on it any more.
    while (!ours.destroyed && ours.writableLength <= bytes) {
      ours.write('x'.repeat(64 * 1024));
      await wait(0);
    }
  };
  await fill(stalled, transportLimits.closeBytes / 2);
  await fill(flooded, transportLimits.closeBytes);
  await pass(0);
  expect([stalled.ours.destroyed, flooded.ours.destroyed]).toEqual([false, true]);
  await pass(doorLimits.unreadMs);
  expect(stalled.ours.destroyed).toBe(false);
  await pass(1);
  expect(stalled.ours.destroyed).toBe(true);
  // As much as the kernel takes is written first: on a busy machine that takes its time.
});
