import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTurnServer } from '../../../scripts/find-turnserver.js';
import { freePort, gone } from '../programs/server.ts';
import { answersStun } from './stun.ts';
import { until } from '../until.ts';

const readyMs = 30_000;
/** Where it takes the ports of its relays; one that is taken is passed over. */
const ports = { lowest: 50_000, highest: 60_000, count: 200 } as const;

/** A real relay on the loopback address. */
export type TurnServer = {
  readonly port: number;
  readonly secret: string;
  /** For the server that is to use it. */
  readonly settings: { readonly ICE_SERVERS: string; readonly TURN_SECRET: string };
  /** Its own log so far. A place at the relay that was given is a line with `ALLOCATE processed, success`. */
  readonly said: () => string;
  /** As after a crash: the same place and secret, and none of the ways through it that it gave before. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Whether there is one on this machine; `noTurnServer` of `scripts/find-turnserver.js` says what is missing. */
export const hasTurnServer = (): boolean => findTurnServer() !== undefined;

/** Nothing of this machine's own coturn is read, and everything it writes lies in `folder`. */
function argumentsFor(port: number, secret: string, folder: string): readonly string[] {
  const relayFrom = randomInt(ports.lowest, ports.highest);
  return [
    '-n',
    '--verbose',
    '--listening-ip=127.0.0.1',
    '--relay-ip=127.0.0.1',
    `--listening-port=${port}`,
    `--min-port=${relayFrom}`,
    `--max-port=${relayFrom + ports.count}`,
    // Both ends of a test are on this machine.
    '--allow-loopback-peers',
    '--use-auth-secret',
    `--static-auth-secret=${secret}`,
    '--realm=plenum.test',
    '--no-tls',
    '--no-dtls',
    '--no-cli',
    '--no-rfc5780',
    `--userdb=${join(folder, 'turndb')}`,
    `--pidfile=${join(folder, 'pid')}`,
    '--log-file=stdout',
    '--simple-log',
  ];
}

export async function startTurnServer(): Promise<TurnServer> {
  const program = findTurnServer();
  if (program === undefined) throw new Error('Ask hasTurnServer first.');
  const port = await freePort();
  const secret = randomBytes(24).toString('hex');
  const folder = await mkdtemp(join(tmpdir(), 'plenum-turn-'));
  let said = '';
  let child: ChildProcess | undefined;
  const end = async () => {
    if (child !== undefined) await gone(child, 'SIGKILL');
  };
  const stop = async () => {
    await end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const start = async () => {
    const started = spawn(program, argumentsFor(port, secret, folder), {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    await until(
      () => {
        if (started.exitCode !== null) throw new Error(`The relay ended: ${said}`);
        return answersStun(port);
      },
      readyMs,
      () => `The relay is not ready after ${readyMs} ms: ${said}`,
    );
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const settings = { ICE_SERVERS: `turn:127.0.0.1:${port}?transport=udp`, TURN_SECRET: secret };
  return { port, secret, settings, said: () => said, restart: () => end().then(start), stop };
}
