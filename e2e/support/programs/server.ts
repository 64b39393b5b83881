import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedNode, root } from '../../../scripts/runtime.js';
import { until } from '../until.ts';

const readyMs = 150_000;
const goneMs = 15_000;
const toldLinesCount = 40;

/** A real server process on its own port and data; the same port and data after a restart. */
export type Server = {
  readonly port: number;
  /** On the loopback address: a secure context. */
  readonly url: string;
  /** Where it keeps everything it stores. */
  readonly dataDir: string;
  readonly start: () => Promise<void>;
  /** As a power cut does: nothing is told, nothing is finished. */
  readonly kill: () => Promise<void>;
  /** Ends it for good and deletes its data. */
  readonly dispose: () => Promise<void>;
};

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '0.0.0.0', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** This machine's first address that others can reach, or undefined. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}

type Settings = Readonly<Record<string, string>>;

function spawnServer(port: number, dataDir: string, settings: Settings, said: string[]): ChildProcess {
  const child = spawn(
    installedNode() ?? process.execPath,
    ['--disable-warning=ExperimentalWarning', join('server', 'main.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
        ...settings,
      },
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => said.push(text));
  }
  return child;
}

export async function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const last = setTimeout(() => child.kill('SIGKILL'), goneMs);
  await exit;
  clearTimeout(last);
}

/** `settings` are environment variables. */
export async function startServer(settings: Settings = {}): Promise<Server> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-e2e-'));
  const isTls = settings['TLS_CERT'] !== undefined;
  const url = `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const said: string[] = [];
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawnServer(port, dataDir, settings, said);
    child = started;
    await until(
      async () => {
        if (started.exitCode !== null) throw new Error(`The server ended: ${said.slice(-toldLinesCount).join('')}`);
        // Nobody here trusts the certificate of a test: its own word is taken.
        return isTls ? said.join('').includes('Plenum is running at') : isReady(url);
      },
      readyMs,
      () => `The server is not ready after ${readyMs} ms: ${said.slice(-toldLinesCount).join('')}`,
    );
  };
  const dispose = async () => {
    if (child !== undefined) await gone(child, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await start();
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    port,
    url,
    dataDir,
    start,
    kill: async () => {
      if (child !== undefined) await gone(child, 'SIGKILL');
    },
    dispose,
  };
}
