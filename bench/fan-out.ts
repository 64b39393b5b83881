import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, startCrowd } from './support/crowd-process.ts';
import { cpuSeconds, freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { goFirst, percentile, probe } from './support/raised-hands.ts';

const attendees = Number(process.env['ATTENDEES'] ?? 2_000);
const tapsPerSecond = 1_000;
const phaseSeconds = Number(process.env['PHASE_SECONDS'] ?? 10);
const rounds = 3;

type Phase = { readonly cpu: number; readonly frames: number; readonly meanBytes: number };

/** One stretch of time under the same input; what it cost the server and what arrived. */
async function phase(crowd: ChildProcess, pid: number, during: Promise<unknown>): Promise<Phase> {
  await ask(crowd, { order: 'tap', perSecond: tapsPerSecond });
  await sleep(1_000);
  await ask(crowd, { order: 'count' });
  const cpuBefore = cpuSeconds(pid);
  await Promise.all([sleep(phaseSeconds * 1000), during]);
  const cpu = cpuSeconds(pid) - cpuBefore;
  const { frames, bytes } = await ask(crowd, { order: 'count' });
  await ask(crowd, { order: 'tap', perSecond: 0 });
  return { cpu, frames, meanBytes: frames === 0 ? 0 : bytes / frames };
}

export async function benchFanOut(): Promise<void> {
  const dataDir = newFolder();
  const server = await startServer(await freePort(), dataDir);
  const { code, secrets } = await openRoom(server.base);
  const crowd = await startCrowd(server.base, code, attendees);

  /* What a frame of this room weighs, so that the raw server sends the same. */
  const warm = await phase(crowd, server.pid, Promise.resolve());
  const rawPort = await freePort();
  const raw = spawn(process.execPath, ['bench/raw-server.ts'], {
    env: { ...process.env, PORT: String(rawPort), BYTES: String(Math.round(warm.meanBytes)) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await sleep(500);
  const rawCrowd = await startCrowd(`http://127.0.0.1:${rawPort}`, 'RAW', attendees);

  const sums = { raw: { cpu: 0, frames: 0 }, plenum: { cpu: 0, frames: 0 } };
  for (let round = 1; round <= rounds; round += 1) {
    const rawPhase = await phase(rawCrowd, raw.pid ?? 0, Promise.resolve());
    const ours = await phase(crowd, server.pid, Promise.resolve());
    sums.raw.cpu += rawPhase.cpu;
    sums.raw.frames += rawPhase.frames;
    sums.plenum.cpu += ours.cpu;
    sums.plenum.frames += ours.frames;
    const us = ({ cpu, frames }: Phase) => ((cpu / frames) * 1e6).toFixed(1);
    console.log(
      `round ${round}: raw ${us(rawPhase)} µs, plenum ${us(ours)} µs of server CPU a delivered frame ` +
        `(${rawPhase.frames} and ${ours.frames} frames of ${rawPhase.meanBytes.toFixed(0)} and ${ours.meanBytes.toFixed(0)} bytes)`,
    );
  }
  const ratio = sums.plenum.cpu / sums.plenum.frames / (sums.raw.cpu / sums.raw.frames);
  console.log(
    `server CPU a delivered frame, ${attendees} attendees, ${tapsPerSecond} taps/s: ${ratio.toFixed(2)} x raw (bound 1.50)`,
  );

  await ask(rawCrowd, { order: 'leave' });
  raw.kill('SIGTERM');
  goFirst();
  const probed = probe(server.base, code, secrets['moderator'] ?? '', 3 * phaseSeconds * 1000);
  await phase(crowd, server.pid, probed);
  const delays = await probed;
  const sorted = delays.toSorted((a, b) => a - b);
  console.log(
    `raised hand to a moderator's socket, ${sorted.length} hands: median ${percentile(sorted, 0.5).toFixed(1)} ms, ` +
      `p99 ${percentile(sorted, 0.99).toFixed(1)} ms, worst ${percentile(sorted, 1).toFixed(1)} ms (bound p99 30 ms)`,
  );
  await ask(crowd, { order: 'leave' });
  await server.kill('SIGTERM');
}
