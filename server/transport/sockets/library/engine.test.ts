import { expect, test } from 'vitest';
import { doorLimits } from '../../doors/limits.ts';
import { rawClient, upgradeRequest } from '../../testing/raw-client.ts';
import { join, startServed } from '../../testing/served.ts';

const polling = '/socket.io/?EIO=4&transport=polling';

test('no answer as a script, which pages of other sites could read', async () => {
  const served = await startServed();
  expect((await served.request('GET', `${polling}&j=0`)).status).toBe(400);
  expect((await served.request('GET', polling)).status).toBe(200);
});

for (const path of [polling, '/health'])
  test(`what would like to become h2c is answered as plain http: ${path}`, async () => {
    const { port } = await startServed();
    const client = rawClient(port);
    client.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
    );
    await client.until('HTTP/1.1 200 OK');
    await client.until('\r\n\r\n');
    expect(client.said()).toContain('\r\nX-Content-Type-Options: nosniff');
  });

test('a websocket anywhere else is refused at once', async () => {
  const { port } = await startServed();
  const client = rawClient(port);
  client.socket.write(upgradeRequest.replace('/socket.io/', '/health'));
  await client.gone;
  expect(client.said()).toMatch(/^HTTP\/1\.1 404 /u);
});

test('A3 whoever left the room is not kept connected', async () => {
  const served = await startServed();
  const { code } = await served.open();
  const { socket } = await join(served, code);
  const engine = socket.io.engine;
  const closed = new Promise<unknown>((resolve) => engine.once('close', resolve));
  // As a client says it that means to stay connected.
  engine.write('1');
  expect(await closed).toBe('transport close');
});

test('A3 a connection by polling that asks as fast as can be is given up', async () => {
  const served = await startServed();
  const { body } = await served.request('GET', polling);
  const { sid } = JSON.parse(String(body['text']).slice(1)) as { sid: string };
  const say = () => served.request('POST', `${polling}&sid=${sid}`, '6', { 'content-type': 'text/plain' });
  for (let sent = 0; sent < 20; sent += 1) expect((await say()).status).toBe(200);
  const statuses = new Set<number>();
  for (let sent = 0; sent < 2 * doorLimits.pollsBurstCount && !statuses.has(400); sent += 1)
    statuses.add((await say()).status);
  expect(statuses).toContain(400);
  expect((await say()).status).toBe(400);
});

test('A3 thousands of heartbeats in one request of polling end the connection', async () => {
  const served = await startServed();
  const { body } = await served.request('GET', polling);
  const { sid } = JSON.parse(String(body['text']).slice(1)) as { sid: string };
  const say = (text: string) =>
    served.request('POST', `${polling}&sid=${sid}`, text, { 'content-type': 'text/plain' }).then(
      ({ status }) => status,
      () => 0,
    );
  await say(Array.from({ length: 1_000 }, () => '3').join('\u001e'));
  expect(await say('3')).toBe(400);
});
