import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, startCrowd } from './support/crowd-process.ts';
import { cpuSeconds, freePort, newFolder, openRoom, startServer } from './support/server-process.ts';

const attendees = Number(process.env['ATTENDEES'] ?? 2_000);
const rounds = 3;
/** A room's first snapshot, about. */
const snapshotBytes = 2_000;

type Hall = { readonly base: string; readonly code: string; readonly pid: number; readonly close: () => unknown };

async function plenum(): Promise<Hall> {
  const server = await startServer(await freePort(), newFolder());
  const { code } = await openRoom(server.base);
  return { base: server.base, code, pid: server.pid, close: () => server.kill('SIGKILL') };
}

async function stock(): Promise<Hall> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bench/stock-server.ts'], {
    env: { ...process.env, PORT: String(port), BYTES: String(snapshotBytes) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await sleep(1_500);
  return { base: `http://127.0.0.1:${port}`, code: 'STOCK', pid: child.pid ?? 0, close: () => child.kill('SIGKILL') };
}

/** Server CPU a person who came in, in ms; a tenth of them comes first, so that what is measured is warm. */
async function comeIn(open: () => Promise<Hall>): Promise<number> {
  const { base, code, pid, close } = await open();
  const first = await startCrowd(base, code, Math.ceil(attendees / 10));
  const before = cpuSeconds(pid);
  const crowd = await startCrowd(base, code, attendees);
  const spent = cpuSeconds(pid) - before;
  await Promise.all([ask(first, { order: 'leave' }), ask(crowd, { order: 'leave' })]);
  await close();
  return (spent / attendees) * 1_000;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function benchComingIn(): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 1; round <= rounds; round += 1) {
    theirs.push(await comeIn(stock));
    ours.push(await comeIn(plenum));
    console.log(
      `round ${round}: stock ${theirs.at(-1)?.toFixed(2)} ms, plenum ${ours.at(-1)?.toFixed(2)} ms of server CPU a person`,
    );
  }
  console.log(
    `coming in, ${attendees} people, each to its snapshot: ${median(ours).toFixed(2)} ms of server CPU a person, ` +
      `${(median(ours) / median(theirs)).toFixed(2)} x a stock socket.io server that knows no rooms`,
  );
}
