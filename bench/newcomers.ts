import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { percentile } from './support/raised-hands.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { connect } from './support/wire.ts';

const newcomers = Number(process.env['NEWCOMERS'] ?? 40);
const guessesPerSecond = Number(process.env['GUESSES'] ?? 150);
const roundsCount = Number(process.env['ROUNDS'] ?? 5);
const boundMs = 3_000;

/** This machine as others see it: under its loopback address it is exempt from all that is measured here. */
function ownAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('this machine has no address but loopback');
  return found.address;
}

/** Tries codes that open nothing; what it was told. */
function startGuesser(base: string) {
  const told = { verdicts: 0, others: 0 };
  let number = 0;
  const guess = () => {
    const code = `XX${(1_000_000 + number++)
      .toString(31)
      .toUpperCase()
      .replace(/[01ILO]/gu, 'Z')}`.slice(0, 6);
    connect(base, { v: 1, code }).then(
      (wire) => wire.close(),
      (refusal: unknown) => {
        if (String(refusal).includes('room-not-found')) told.verdicts += 1;
        else told.others += 1;
      },
    );
  };
  const startedMs = performance.now();
  let made = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - startedMs) / 1_000) * guessesPerSecond;
    for (; made < due; made += 1) guess();
  }, 5);
  return { told, stop: () => clearInterval(timer) };
}

/** Comes in as a page of ours does; how long until `welcome`. */
async function comeIn(base: string, code: string): Promise<number> {
  const startedMs = performance.now();
  for (;;) {
    const socket = io(base, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { v: 1, code },
    });
    const asked = await new Promise<number | undefined>((resolve) => {
      socket.on('welcome', () => resolve(undefined));
      socket.on('connect_error', (error: Error & { data?: { retryAfterMs?: number } }) =>
        resolve(error.data?.retryAfterMs ?? 1_000),
      );
    });
    socket.disconnect();
    if (asked === undefined) return performance.now() - startedMs;
    await sleep(asked * (0.75 + Math.random() / 4));
  }
}

/** A3: people come in while somebody guesses codes from the same network. */
export async function benchNewcomers(): Promise<void> {
  const dataDir = newFolder();
  const address = ownAddress();
  const port = await freePort();
  const server = await startServer(port, dataDir, '0.0.0.0');
  const { code } = await openRoom(server.base);
  const base = `http://${address}:${port}`;
  const guesser = startGuesser(base);
  await sleep(3_000);
  const [before, since] = [guesser.told.verdicts, performance.now()];
  const waits: number[] = [];
  for (let round = 0; round < roundsCount; round += 1) {
    const all = await Promise.all(Array.from({ length: newcomers }, () => comeIn(base, code)));
    waits.push(...all);
    await sleep(1_000);
  }
  const seconds = (performance.now() - since) / 1_000;
  const told = (guesser.told.verdicts - before) / seconds;
  guesser.stop();
  await server.kill('SIGTERM');
  const sorted = waits.toSorted((a, b) => a - b);
  const p95 = percentile(sorted, 0.95);
  console.log(
    `${newcomers} newcomers at once, ${roundsCount} times, behind a guesser at ${guessesPerSecond} a second: in after ` +
      `${percentile(sorted, 0.5).toFixed(0)} ms in the median, p95 ${p95.toFixed(0)} ms (bound ${boundMs}), worst ` +
      `${percentile(sorted, 1).toFixed(0)} ms; the guesser was told ${told.toFixed(1)} times a second`,
  );
  if (p95 > boundMs) process.exitCode = 1;
}
