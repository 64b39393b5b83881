import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { folder } from './testing/folder.ts';
import { start as startServer, type Started } from './testing/started.ts';

const start = (dataDir: string) => startServer({ DATA_DIR: dataDir });

async function stop({ child }: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'close');
}

async function openRoom(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/rooms`, { method: 'POST', headers, body: '{"title":"A room"}' });
  expect(response.status).toBe(201);
  return ((await response.json()) as { code: string }).code;
}

const ask = async (url: string, code: string) => {
  const response = await fetch(`${url}/api/rooms/${code}`);
  const body = (await response.json()) as { code?: string; error?: { code: string; message: string } };
  return { status: response.status, body };
};

/** What the door says: the refusal's data, or `welcome`. */
function knock(url: string, code: string): Promise<unknown> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { v: 1, code } });
  onTestFinished(() => void socket.disconnect());
  return new Promise((resolve) => {
    socket.on('welcome', () => resolve('welcome'));
    socket.on('connect_error', (error) => resolve('data' in error ? error.data : error.message));
  });
}

test('H7 a damaged room refuses with its code and a sentence, the log says the steps once, other rooms go on', async () => {
  const dataDir = folder();
  const first = start(dataDir);
  const [damaged, whole] = [await openRoom(await first.url), await openRoom(await first.url)];
  await stop(first);
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec(`UPDATE contents_1 SET value = 'Another room'`);
  database.close();

  const second = start(dataDir);
  const url = await second.url;
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await ask(url, damaged);
    expect([status, body.error?.code]).toEqual([503, 'room-damaged']);
    expect(body.error?.message).toContain('finds in its log how to restore it');
    expect(await knock(url, damaged)).toEqual(body.error);
  }
  expect((await ask(url, whole)).status).toBe(200);
  expect(await knock(url, whole)).toBe('welcome');
  const steps = `remove ${join(dataDir, 'heads')} and start again`;
  expect(second.said().split(steps)).toHaveLength(2);
  expect(second.said()).toContain('room 1 in plenum.db');
  for (const code of [damaged, whole]) expect(second.said()).not.toContain(code);
  await stop(second);
});

test('H7 without its database a start stops, says which files to remove, and goes on when they are', async () => {
  const dataDir = folder();
  const first = start(dataDir);
  await openRoom(await first.url);
  await stop(first, 'SIGKILL');
  for (const file of ['plenum.db', 'plenum.db-wal', 'plenum.db-shm']) rmSync(join(dataDir, file), { force: true });
  const files = [join(dataDir, 'heads'), join(dataDir, 'key')];
  for (const left of [files, files.slice(1)]) {
    const refused = start(dataDir);
    expect(await refused.url).toBe('');
    expect(refused.child.exitCode).toBe(1);
    expect(refused.said()).toMatch(/^Plenum cannot start: .*plenum\.db is missing or empty/u);
    expect(refused.said()).toContain(`remove ${left.join(' and ')}. Then start again.`);
    expect(refused.said()).not.toContain('    at ');
    expect(existsSync(join(dataDir, 'plenum.db'))).toBe(false);
    rmSync(left[0] ?? '');
  }
  const anew = start(dataDir);
  await openRoom(await anew.url);
  await stop(anew);
});

test('H7 a first start that is killed anywhere goes on at the next', async () => {
  const dataDir = folder();
  const beganMs = performance.now();
  const measured = start(folder());
  await measured.url;
  const tookMs = performance.now() - beganMs;
  await stop(measured, 'SIGKILL');
  for (const part of [0.35, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    // It came to its end, so the next one is to be a first start again.
    if (existsSync(join(dataDir, 'key'))) rmSync(dataDir, { recursive: true });
    const killed = start(dataDir);
    await sleep(tookMs * part);
    await stop(killed, 'SIGKILL');
  }
  const last = start(dataDir);
  const code = await openRoom(await last.url);
  await stop(last, 'SIGKILL');
  expect(Buffer.from(readFileSync(join(dataDir, 'key'), 'utf8'), 'base64')).toHaveLength(32);
  const again = start(dataDir);
  expect((await ask(await again.url, code)).status).toBe(200);
  await stop(again);
});
