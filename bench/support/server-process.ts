import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type ServerProcess = {
  readonly base: string;
  readonly pid: number;
  /** How long from spawning until /ready answered, in ms. */
  readonly readyMs: number;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function gone(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}

export async function startServer(port: number, dataDir: string, host = '127.0.0.1'): Promise<ServerProcess> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.js'], {
    env: { ...process.env, PORT: String(port), HOST: host, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const leftBehind = () => child.kill('SIGKILL');
  process.once('exit', leftBehind);
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`);
    const ready = await fetch(`${base}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (performance.now() - spawnedAt > 30_000) throw new Error('the server did not become ready');
    await sleep(10);
  }
  return {
    base,
    pid: child.pid ?? 0,
    readyMs: performance.now() - spawnedAt,
    kill: async (signal) => {
      child.kill(signal);
      await gone(child);
      process.off('exit', leftBehind);
    },
  };
}

/** An empty folder, gone when the measuring is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ticksPerSecond = 100;

/** CPU seconds a process has used so far, all its threads, user and system (Linux). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

export async function openRoom(
  base: string,
): Promise<{ readonly code: string; readonly secrets: Readonly<Record<string, string>> }> {
  const answer = await fetch(`${base}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'A room to measure' }),
  });
  if (answer.status !== 201) throw new Error(`opening a room: ${answer.status} ${await answer.text()}`);
  const { code, links } = (await answer.json()) as { code: string; links: Record<string, string> };
  const secrets = Object.fromEntries(Object.entries(links).map(([role, url]) => [role, url.split('#k=')[1] ?? '']));
  return { code, secrets };
}
