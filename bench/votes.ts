import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, startCrowd } from './support/crowd-process.ts';
import { freePort, openRoom, startServer } from './support/server-process.ts';
import { connect } from './support/wire.ts';

const sizes = [500, 2_000] as const;
const votesPerSecond = 200;
const questionsCount = 50;
/** The same people at every size: what they hear of their own votes is not what a crowd costs the others. */
const voters = 100;
const askers = 10;
const measuredSeconds = Number(process.env['PHASE_SECONDS'] ?? 60);

/** Asks `questionsCount` questions and answers with their ids. */
async function askAll(base: string, code: string): Promise<readonly string[]> {
  const seen = new Set<string>();
  const listener = await connect(base, { v: 1, code }, (_name, text) => {
    for (const [, id] of text.matchAll(/"question:([^"]+)"/gu)) seen.add(id ?? '');
  });
  for (let asker = 0; asker < askers; asker += 1) {
    const wire = await connect(base, { v: 1, code });
    for (let turn = 1; turn <= questionsCount / askers; turn += 1) {
      const text = `Question ${turn} of person ${asker}: how will this look in five years, and who will pay for it?`;
      const ack = await wire.command({ client: `asker-${asker}-of-bench`, sequence: turn }, 'question.ask', { text });
      if (!ack.ok) throw new Error(`asking was refused: ${ack.code} ${ack.message}`);
    }
    wire.close();
  }
  for (let waited = 0; seen.size < questionsCount && waited < 100; waited += 1) await sleep(100);
  listener.close();
  if (seen.size !== questionsCount) throw new Error(`${seen.size} of ${questionsCount} questions arrived`);
  return [...seen];
}

type Cost = { readonly megabytesPerMinute: number; readonly largestFrameBytes: number };

async function costAt(attendees: number): Promise<Cost> {
  const dataDir = mkdtempSync(path(tmpdir(), 'plenum-bench-'));
  const server = await startServer(await freePort(), dataDir);
  const { code } = await openRoom(server.base);
  const questions = await askAll(server.base, code);
  const crowd = await startCrowd(server.base, code, attendees);
  await ask(crowd, { order: 'vote', perSecond: votesPerSecond, voters, questions });
  await sleep(2_000);
  await ask(crowd, { order: 'count' });
  await sleep(measuredSeconds * 1000);
  const { onlookers, largestFrameBytes, votes } = await ask(crowd, { order: 'count' });
  await ask(crowd, { order: 'leave' });
  await server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  const megabytesPerMinute = onlookers.bytes / onlookers.people / (measuredSeconds / 60) / 1e6;
  console.log(
    `${attendees} attendees, ${(votes.accepted / measuredSeconds).toFixed(0)} votes/s accepted (${votes.refused} refused) ` +
      `over ${questionsCount} questions: ${megabytesPerMinute.toFixed(4)} MB a minute and attendee, ` +
      `largest frame ${largestFrameBytes} bytes`,
  );
  return { megabytesPerMinute, largestFrameBytes };
}

export async function benchVotes(): Promise<void> {
  const costs: Cost[] = [];
  for (const size of sizes) costs.push(await costAt(size));
  const perMinute = costs.map((cost) => cost.megabytesPerMinute);
  const [least, most] = [Math.min(...perMinute), Math.max(...perMinute)];
  const largest = Math.max(...costs.map((cost) => cost.largestFrameBytes));
  console.log(
    `${votesPerSecond} votes/s over ${questionsCount} questions: at most ${most.toFixed(4)} MB a minute and attendee ` +
      `(bound 0.05), ${((most / least - 1) * 100).toFixed(1)} % apart at ${sizes.join(' and ')} attendees (bound 5), ` +
      `largest frame ${largest} bytes (bound 8192)`,
  );
  if (most > 0.05 || most / least > 1.05 || largest > 8_192) process.exitCode = 1;
}
