import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { wait } from './room/testing/rooms.ts';
import { hallAddresses } from './transport/hall/addresses.ts';
import { chunk, frame, rawClient, upgradeRequest, type RawClient } from './transport/testing/raw-client.ts';
import { join } from './transport/testing/served.ts';
import { folder } from './testing/folder.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const descriptors = 1_024;
/** What it takes by ten seconds, and what a busy machine adds. */
const goneByMs = 12_000;

type Server = {
  readonly url: string;
  readonly port: number;
  readonly open: () => number;
  readonly megabytes: () => number;
};

/** A real process that may have as many descriptors as many systems give. */
async function start(): Promise<Server> {
  const script = `ulimit -n ${descriptors}; exec "${process.execPath}" "${main}"`;
  const child = spawn('sh', ['-c', script], { env: { ...process.env, PORT: '0', HOST: '', DATA_DIR: folder() } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:(\d+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    open: () => readdirSync(`/proc/${child.pid}/fd`).length,
    megabytes: () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024,
  };
}

/** How long each look at `/health` took, until told to stop; one that fails ends the test. */
function watchHealth(url: string): () => Promise<number> {
  let isOver = false;
  const looking = (async () => {
    let worstMs = 0;
    while (!isOver) {
      const beganMs = performance.now();
      expect((await fetch(`${url}/health`)).status).toBe(200);
      worstMs = Math.max(worstMs, performance.now() - beganMs);
      await wait(100);
    }
    return worstMs;
  })();
  return () => {
    isOver = true;
    return looking;
  };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: hall\r\n\r\n`;
const drip = ({ socket }: RawClient, part: string | Buffer) => {
  const timer = setInterval(() => socket.write(part), 1_000);
  onTestFinished(() => clearInterval(timer));
};
const kinds: { readonly [what: string]: (client: RawClient) => void } = {
  silence: () => {},
  'no request': ({ socket }) => void socket.write('BLAH\r\n\r\n'),
  'half the headers': ({ socket }) => void socket.write('GET / HTTP/1.1\r\nHost: hall\r\nX-'),
  'headers sign by sign': (client) => {
    client.socket.write('GET / HTTP/1.1\r\nHost: hall\r\nX-');
    drip(client, 'x');
  },
  'blank lines after a request': (client) => {
    client.socket.write(get('/health'));
    drip(client, '\r\n');
  },
  'a silent websocket': ({ socket }) => void socket.write(upgradeRequest),
  'a websocket that says something else': ({ socket }) => {
    socket.write(upgradeRequest);
    socket.write(frame('text', '42["command",{}]'));
  },
  'a websocket that is no message yet': (client) => {
    client.socket.write(upgradeRequest);
    drip(client, Buffer.from([0x81]));
  },
  'a page that is never taken': ({ socket }) => {
    socket.pause();
    socket.write(get('/').repeat(3));
  },
};

test.skipIf(process.platform !== 'linux')(
  'A3 a thousand bad connections of one address leave room for others, and are gone by ten seconds',
  async () => {
    const server = await start();
    const [{ host } = { host: '127.0.0.1' }] = await hallAddresses(undefined);
    const openBefore = server.open();
    const stopWatching = watchHealth(server.url);
    const clients: RawClient[] = [];
    for (let round = 0; clients.length < 1_000; round += 1) {
      for (const begin of Object.values(kinds)) {
        const client = rawClient(server.port, host);
        client.socket.once('connect', () => begin(client));
        clients.push(client);
      }
      await wait(10);
    }
    const openAtOnce = server.open();
    expect(openAtOnce).toBeGreaterThan(openBefore + 100);
    // One address has half of them at most.
    expect(openAtOnce).toBeLessThanOrEqual(openBefore + descriptors / 2 + 5);
    const beganMs = performance.now();
    while (server.open() > openBefore + 5 && performance.now() - beganMs < goneByMs) await wait(100);
    expect(server.open()).toBeLessThanOrEqual(openBefore + 5);
    expect(await stopWatching()).toBeLessThan(5_000);
  },
);

const floods: readonly (readonly [what: string, flood: Buffer, begin?: Buffer])[] = [
  ['pings whose pongs are never read', chunk(frame('ping', 'x'.repeat(125)))],
  ['empty pings', chunk(frame('ping'))],
  ['pongs', chunk(frame('pong'))],
  ['fragments', chunk(frame('continuation', 'x', false)), frame('text', '4', false)],
  ['goodbyes', chunk(frame('close'))],
];

test.skipIf(process.platform !== 'linux')(
  'A3 frames that are no messages cost nobody else anything: not another room’s answers, not memory',
  async () => {
    const server = await start();
    const response = await fetch(`${server.url}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"The other room"}',
    });
    const { code } = (await response.json()) as { code: string };
    const other = await join(server, code);
    const answers: number[] = [];
    const ask = async () => {
      const beganMs = performance.now();
      await other.socket.timeout(10_000).emitWithAck('clock', {});
      answers.push(performance.now() - beganMs);
    };
    for (let asked = 0; asked < 5; asked += 1) await ask();
    answers.length = 0;
    const before = server.megabytes();
    let most = before;
    for (const [, flood, begin] of floods) {
      const client = rawClient(server.port);
      client.socket.write(upgradeRequest);
      await client.until('0{');
      client.socket.pause();
      if (begin !== undefined) client.socket.write(begin);
      const timer = setInterval(() => {
        while (client.socket.writable && client.socket.writableLength < 4e6) client.socket.write(flood);
      }, 5);
      const beganMs = performance.now();
      const closed = new Promise<void>((resolve) => void client.socket.once('close', () => resolve()));
      while (!client.socket.destroyed && performance.now() - beganMs < 1_000) {
        await ask();
        await wait(130);
        most = Math.max(most, server.megabytes());
      }
      clearInterval(timer);
      client.socket.resume();
      await closed;
      expect(performance.now() - beganMs).toBeLessThan(3_000);
    }
    expect(most - before).toBeLessThan(20);
    expect(answers.toSorted((a, b) => a - b).at(-1)).toBeLessThan(1_000);
  },
);
