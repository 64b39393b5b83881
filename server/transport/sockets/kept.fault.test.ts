import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import { folder } from '../../testing/folder.ts';
import { start } from '../../testing/started.ts';
import { frame, rawClient, upgradeRequest, type RawClient } from '../testing/raw-client.ts';

const people = 400;
/** 5.7 KB when this was written, of which ws and Node's socket are two thirds. */
const keptBytesPerPerson = 7_000;
/** That they left is known for 20 s, and the program itself goes on being compiled. */
const leftBytesPerPerson = 900;

/** What is left of a process's heap after two collections, by its inspector. */
async function heapOf(said: () => string): Promise<() => Promise<number>> {
  const address = await vi.waitFor(() => {
    const found = /ws:\/\/127\.0\.0\.1:\d+\/\S+/u.exec(said())?.[0];
    if (found === undefined) throw new Error('no inspector');
    return found;
  });
  const socket = new WebSocket(address);
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  let id = 0;
  const ask = async (method: string): Promise<{ readonly usedSize?: number }> => {
    const own = (id += 1);
    socket.send(JSON.stringify({ id: own, method }));
    for (;;) {
      const [data] = (await once(socket, 'message')) as [Buffer];
      const answer = JSON.parse(data.toString()) as { id?: number; result?: object };
      if (answer.id === own) return answer.result ?? {};
    }
  };
  return async () => {
    await ask('HeapProfiler.collectGarbage');
    await ask('HeapProfiler.collectGarbage');
    return (await ask('Runtime.getHeapUsage')).usedSize ?? Number.NaN;
  };
}

test('A3 a connection keeps little, and whoever has left keeps nothing', { timeout: 60_000 }, async () => {
  const server = start({ DATA_DIR: folder(), NODE_OPTIONS: '--inspect=127.0.0.1:0', LOG_LEVEL: 'error' });
  const url = await server.url;
  const opened = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'A hall' }),
  });
  const { code } = (await opened.json()) as { code: string };
  const heap = await heapOf(server.said);
  const comeIn = async (count: number): Promise<readonly RawClient[]> => {
    const clients: RawClient[] = [];
    for (let one = 0; one < count; one += 1) {
      const client = rawClient(Number(new URL(url).port));
      client.socket.write(upgradeRequest);
      await client.until('0{');
      client.socket.write(frame('text', `40${JSON.stringify({ v: 1, code })}`));
      await client.until('42["personal"');
      clients.push(client);
    }
    return clients;
  };
  const here = async () => {
    const answer = await fetch(`${url}/api/rooms/${code}`);
    return ((await answer.json()) as { here: number }).here;
  };
  const leave = async (clients: readonly RawClient[]) => {
    for (const { socket } of clients) socket.destroy();
    await vi.waitFor(async () => expect(await here()).toBe(0), 10_000);
  };
  // What is compiled and kept for all alike.
  for (let round = 0; round < 2; round += 1) await leave(await comeIn(people));
  const before = await heap();
  const clients = await comeIn(people);
  const perPerson = ((await heap()) - before) / people;
  expect(perPerson).toBeGreaterThan(1_000);
  expect(perPerson).toBeLessThan(keptBytesPerPerson);
  await leave(clients);
  expect(((await heap()) - before) / people).toBeLessThan(leftBytesPerPerson);
});
