import { connect as connectTcp } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createProcessClock } from '../../../room/clock.ts';
import { transportLimits } from '../../limits.ts';
import { frame, rawClient, upgradeRequest } from '../../testing/raw-client.ts';
import { startServed } from '../../testing/served.ts';

test('A3 whoever is turned away without a word of the wire is let go, also where they keep their half open', async () => {
  // Its clock stands still, so that what was spent on telling why does not come back.
  const clock = createProcessClock(Date.now, () => 0);
  const served = await startServed({ environment: { MAX_SOCKETS_PER_ADDRESS: '1' }, clock });
  const came = rawClient(served.port);
  came.socket.write(upgradeRequest);
  await came.until('0{');
  const told = Array.from({ length: transportLimits.refusalsToldBurstCount }, () => rawClient(served.port));
  for (const { socket } of told) socket.write(upgradeRequest);
  await Promise.all(told.map(({ until }) => until('0{')));

  const socket = connectTcp({ port: served.port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  let said = '';
  let isGone = false;
  socket.on('data', (part) => (said += part.toString()));
  // A connection that the other side has let go is reset by what is still written to it.
  socket.on('error', () => {}).on('close', () => (isGone = true));
  socket.write(upgradeRequest);
  await vi.waitFor(() => expect(socket.readableEnded).toBe(true), 5_000);
  expect(said).toMatch(/^HTTP\/1\.1 400 /u);
  await vi.waitFor(() => {
    socket.write('x');
    expect(isGone).toBe(true);
  }, 5_000);
});

test('a planned stop waits for nobody who is in no room yet', async () => {
  const served = await startServed();
  const atTheDoor = rawClient(served.port);
  atTheDoor.socket.write(upgradeRequest);
  await atTheDoor.until('0{');
  const refused = rawClient(served.port);
  refused.socket.write(Buffer.concat([Buffer.from(upgradeRequest), frame('text', '40{"v":1,"code":"XXXXXX"}')]));
  await refused.until('44{');
  const beganMs = performance.now();
  await served.stop();
  // Who does not say goodbye, too, is waited for a second.
  expect(performance.now() - beganMs).toBeLessThan(transportLimits.handshakeMs / 2);
  await Promise.all([atTheDoor.gone, refused.gone]);
});
