import { createServer, type IncomingMessage } from 'node:http';
import { expect, test, vi } from 'vitest';
import { engineLimits } from '../limits.ts';
import { raceIn } from './ways-in.ts';

test('H7 a websocket that the network swallowed is closed in the end, also where its page left at once', async ({
  onTestFinished,
}) => {
  // For as long as this test: files share their modules, so that a mocked one would be what the next file gets too.
  const { connectMs } = engineLimits;
  Object.assign(engineLimits, { connectMs: 1_000 });
  onTestFinished(() => void Object.assign(engineLimits, { connectMs }));
  const asked: IncomingMessage[] = [];
  const gone: IncomingMessage[] = [];
  const network = createServer();
  network.on('upgrade', (request, socket) => {
    asked.push(request);
    socket.once('end', () => gone.push(request)).resume();
  });
  await new Promise<void>((listening) => network.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void network.close());
  const address = network.address();
  const came = vi.fn<() => void>();
  const stop = raceIn({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    handshake: () => ({ room: 'ROOM', as: 'attendee' }) as never,
    only: 'websocket',
    headStartMs: 0,
    upgradeAfterMs: 0,
    won: came,
    lost: came,
  });
  await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 10_000, interval: 5 });
  stop();
  await new Promise((resume) => setTimeout(resume, 100));
  expect(gone).toHaveLength(0);
  await vi.waitFor(() => expect(gone).toHaveLength(1), { timeout: 10_000 });
  expect(came).not.toHaveBeenCalled();
});
