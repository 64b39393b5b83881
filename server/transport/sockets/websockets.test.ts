import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { wait } from '../../room/testing/rooms.ts';
import { doorLimits } from '../doors/limits.ts';
import { chunk, frame, rawClient, upgradeRequest } from '../testing/raw-client.ts';
import { startServed } from '../testing/served.ts';

/** A websocket that came into a room, so that nothing but its flood is a reason to close it. */
async function inARoom() {
  const served = await startServed();
  const { code } = await served.open();
  const client = rawClient(served.port);
  client.socket.write(upgradeRequest);
  await client.until('0{');
  client.socket.write(frame('text', `40${JSON.stringify({ v: 1, code })}`));
  await client.until('42["personal"');
  return { served, ...client };
}

test('a program’s pings are answered, one pong each with its words', async () => {
  const served = await startServed();
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  const pongs: string[] = [];
  socket.on('pong', (data) => pongs.push(data.toString()));
  for (let sent = 0; sent < 8; sent += 1) socket.ping(`number ${sent}`);
  await vi.waitFor(() => expect(pongs).toHaveLength(8), 5_000);
  await wait(200);
  expect(pongs).toEqual(Array.from({ length: 8 }, (_, sent) => `number ${sent}`));
});

const floods: readonly (readonly [what: string, flood: Buffer, begin?: Buffer])[] = [
  ['pings without words', chunk(frame('ping'))],
  ['pings with many words', chunk(frame('ping', 'x'.repeat(125)))],
  ['pongs that nobody asked for', chunk(frame('pong'))],
  ['fragments of one sign', chunk(frame('continuation', 'x', false)), frame('text', '4', false)],
  ['fragments without a sign', chunk(frame('continuation', '', false)), frame('text', '4', false)],
  ['one ping after each fragment', chunk(frame('continuation', '', false), frame('ping')), frame('text', '4', false)],
  ['heartbeats', chunk(frame('text', '3'))],
  ['bytes after a goodbye', chunk(frame('close')), frame('close')],
  [
    'a long message in bytes, never ended',
    Buffer.alloc(60_000, 'x'),
    Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0]),
  ],
];

for (const [what, flood, begin] of floods)
  test(`A3 ${what}, as fast as can be, close the connection at once`, async () => {
    const { socket, gone } = await inARoom();
    if (begin !== undefined) socket.write(begin);
    const beganMs = performance.now();
    const timer = setInterval(() => {
      for (let written = 0; written < 4 && socket.writableLength < 1e6; written += 1) socket.write(flood);
    }, 10);
    onTestFinished(() => clearInterval(timer));
    await gone;
    expect(performance.now() - beganMs).toBeLessThan(3_000);
  });

test('A3 the rest of a flood of pings that came at once is not even looked at', async () => {
  const { socket, said, gone } = await inARoom();
  socket.write(Buffer.concat(Array.from({ length: 10_000 }, () => frame('ping'))));
  await gone;
  const pongs = said().split('\u008a\0').length - 1;
  expect(pongs).toBeLessThanOrEqual(2 * doorLimits.controlFramesBurstCount);
});
