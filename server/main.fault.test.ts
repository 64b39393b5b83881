import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from './transport/testing/certificates.ts';
import { folder } from './testing/folder.ts';
import { main, start } from './testing/started.ts';

async function openRoom(url: string): Promise<string> {
  const response = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"A secret title"}',
  });
  return ((await response.json()) as { code: string }).code;
}

async function raise(url: string, code: string, device: string | undefined, sequence: number) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { v: 1, code, ...(device === undefined ? {} : { device }) },
  });
  onTestFinished(() => void socket.disconnect());
  const welcome = await new Promise<{ device: string }>((resolve) => socket.on('welcome', resolve));
  const command = {
    id: { client: 'client-of-a-test', sequence },
    type: 'hand.raise',
    data: { topic: 'A secret topic' },
  };
  const ack = (await socket.timeout(5_000).emitWithAck('command', command)) as { ok: boolean; revision: number };
  socket.disconnect();
  return { device: welcome.device, ack };
}

test('a setting that cannot be, a port in use and a folder in use stop the start with a sentence', async () => {
  const dataDir = folder();
  const first = start({ DATA_DIR: dataDir });
  const port = new URL(await first.url).port;
  const table = [
    [{ PORT: 'eighty', DATA_DIR: folder() }, /^Plenum cannot start: PORT must be a whole number/u],
    [{ PORT: port, DATA_DIR: folder() }, new RegExp(`^Plenum cannot start: port ${port} is already in use`, 'u')],
    [{ DATA_DIR: dataDir }, /^Plenum cannot start: .+\.$/mu],
    [{ DATA_DIR: folder(), ICE_SERVERS: 'hall.example' }, /^Plenum cannot start: ICE_SERVERS must be addresses/u],
    [{ DATA_DIR: folder(), TLS_CERT: main, TLS_KEY: main }, /^Plenum cannot start: TLS_CERT: there is no certificate/u],
  ] as const;
  for (const [environment, sentence] of table) {
    const { child, url, said } = start(environment);
    expect(await url).toBe('');
    expect(child.exitCode).toBe(1);
    expect(said()).toMatch(sentence);
    expect(said()).not.toContain('    at ');
  }
});

test('V3 with a certificate the addresses it prints are https, the one of its name first, with what is wrong with it', async () => {
  const made = makeCertificate(['hall.example', '127.0.0.1'], { days: -0.5 });
  const files = folder();
  writeFileSync(join(files, 'cert.pem'), made.cert);
  writeFileSync(join(files, 'key.pem'), made.key);
  const { said, child, url } = start({
    DATA_DIR: folder(),
    TLS_CERT: join(files, 'cert.pem'),
    TLS_KEY: join(files, 'key.pem'),
  });
  await url;
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(said()).toMatch(
    /^Plenum is running at\n {2}https:\/\/hall\.example:\d+\n {2}https:\/\/127\.0\.0\.1:\d+\nOpen a room at https:\/\/hall\.example:/u,
  );
  expect(said()).toMatch(/^Screens opened on this machine show the hall https:\/\/hall\.example:\d+ \(/mu);
  expect(said()).toContain('The certificate ended on');
  expect(said()).not.toContain('http://');
});

test('H7 after kill -9 the same device finds its hand, a resend its ack, and nothing personal is in what was logged', async () => {
  const dataDir = folder();
  const first = start({ DATA_DIR: dataDir });
  const url = await first.url;
  expect(readFileSync(join(dataDir, 'pid'), 'utf8').trim()).toBe(String(first.child.pid));
  const code = await openRoom(url);
  const before = await raise(url, code, undefined, 1);
  expect(before.ack.ok).toBe(true);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = start({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  const again = await raise(await second.url, code, before.device, 1);
  expect(again).toEqual(before);
  const other = (await raise(await second.url, code, before.device, 2)) as { ack: { code?: string } };
  expect(other.ack.code).toBe('already-raised');
  second.child.kill('SIGTERM');
  const [exitCode] = (await once(second.child, 'close')) as [number | null];
  expect(exitCode).toBe(0);
  for (const text of [first.said(), second.said()])
    for (const personal of [code, 'secret title', 'secret topic', before.device]) expect(text).not.toContain(personal);
});
