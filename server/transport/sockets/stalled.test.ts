import { connect as connectTcp, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { wireLimits } from '../../../shared/wire/limits.ts';
import type { Snapshot } from '../../../shared/wire/server-to-client.ts';
import { createProcessClock } from '../../room/clock.ts';
import { encode } from '../../room/packet.ts';
import { wait } from '../../room/testing/rooms.ts';
import { doorLimits } from '../doors/limits.ts';
import { transportLimits } from '../limits.ts';
import { rawClient, frame, upgradeRequest } from '../testing/raw-client.ts';
import { join, startServed } from '../testing/served.ts';

/** The texts of unmasked websocket frames in a stream of bytes. */
function textsOf(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = bytes.indexOf('\r\n\r\n') + 4;
  while (at + 2 <= bytes.length) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const header = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (at + header > bytes.length) break;
    const length =
      short === 126 ? bytes.readUInt16BE(at + 2) : short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short;
    texts.push(bytes.subarray(at + header, at + header + length).toString('utf8'));
    at += header + length;
  }
  return texts;
}

async function until(fits: () => boolean): Promise<void> {
  for (let tries = 0; !fits(); tries += 1) {
    if (tries > 200) throw new Error('it never came');
    await wait(50);
  }
}

function masked(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const header = Buffer.from([0x81, 0x80 | payload.length]);
  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

test('a phone that stops reading gets one snapshot when it reads again, and nobody else waits for it', async () => {
  const served = await startServed();
  const { code } = await served.open();
  const other = await join(served, code);
  const socket = connectTcp(served.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const received: Buffer[] = [];
  socket.on('data', (data: Buffer) => void received.push(data));
  const texts = () => textsOf(Buffer.concat(received));
  socket.write(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await until(() => texts().some((text) => text.startsWith('0{')));
  socket.write(masked(`40${JSON.stringify({ v: 1, code })}`));
  await until(() => texts().some((text) => text.startsWith('42["personal"')));
  socket.pause();

  const host = await served.directory.find(code);
  const slow = [...(host?.connections() ?? [])].find(({ participant }) => participant !== other.welcome.participant);
  // More than the kernel's buffers take; what does not fit waits in ours, within its bound.
  for (let written = 0; written < 200; written += 1) slow?.send(encode('personal', { fill: 'x'.repeat(64 * 1024) }));
  await wait(3 * wireLimits.tickMs);
  slow?.send(encode('personal', { fill: 'this one is skipped' }));
  other.socket.emit('react', { applause: 1 });
  await other.until(
    'frame',
    (told: { patch?: { pulse?: { taps?: object } } }) => 'applause' in (told.patch?.pulse?.taps ?? {}),
  );

  socket.resume();
  const snapshots = () => texts().filter((text) => text.startsWith('42["snapshot"'));
  await until(() => snapshots().length > 1);
  await wait(2 * wireLimits.tickMs);
  expect(texts().some((text) => text.includes('skipped'))).toBe(false);
  expect(snapshots()).toHaveLength(2);
  const last = (JSON.parse(snapshots()[1]!.slice(2)) as [string, Snapshot])[1];
  expect(last.seq).toBeGreaterThan(0);
});

test('A3 who says that they are there and takes nothing is let go, however little waits and however quiet the room is', async () => {
  let nowMs = performance.now();
  const served = await startServed({ clock: createProcessClock(Date.now, () => nowMs) });
  const { code } = await served.open();
  const comeIn = async () => {
    const client = rawClient(served.port);
    client.socket.write(upgradeRequest);
    await client.until('0{');
    client.socket.write(frame('text', `40${JSON.stringify({ v: 1, code })}`));
    await client.until('42["personal"');
    return client;
  };
  const [idle, reading] = [await comeIn(), await comeIn()];
  idle.socket.pause();
  const room = await served.directory.find(code);
  const connections = () => [...(room?.connections() ?? [])];
  // Until the kernel takes no more of it: what is left is far from what makes anybody fall behind.
  const [slow] = connections();
  const filling = encode('personal', { fill: 'x'.repeat(64 * 1024) });
  let raw: Socket | undefined;
  for (let written = 0; (raw?.writableLength ?? 0) === 0 && written < 400; written += 1) {
    raw = slow?.offer?.(filling) as Socket | undefined;
    raw?.write(filling.buffer);
    await wait(0);
  }
  expect(raw?.writableLength).toBeGreaterThan(0);

  const pings = () => reading.said().split('\u0081\u00012').length - 1;
  const beat = async () => {
    const before = pings();
    for (const { socket } of [idle, reading]) socket.write(frame('text', '3'));
    nowMs += transportLimits.pingIntervalMs;
    await vi.waitFor(() => expect(pings()).toBeGreaterThan(before), 5_000);
  };
  // The first one sees that something waits.
  for (let waitedMs = 0; waitedMs < doorLimits.unreadMs; waitedMs += transportLimits.pingIntervalMs) await beat();
  expect(connections()).toHaveLength(2);
  await beat();
  await vi.waitFor(() => expect(connections()).not.toContain(slow), 5_000);
  expect(connections()).toHaveLength(1);
  expect(raw?.destroyed).toBe(true);
});
