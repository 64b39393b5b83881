import { setTimeout as sleep } from 'node:timers/promises';
import { ask, startCrowd } from './support/crowd-process.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { askAll } from './support/questions.ts';

const sizes = [500, 2_000] as const;
const votesPerSecond = 200;
const questionsCount = 50;
/** The same people at every size: what they hear of their own votes is not what a crowd costs the others. */
const voters = 100;
const measuredSeconds = Number(process.env['PHASE_SECONDS'] ?? 60);

type Cost = { readonly megabytesPerMinute: number; readonly largestFrameBytes: number };

async function costAt(attendees: number): Promise<Cost> {
  const dataDir = newFolder();
  const server = await startServer(await freePort(), dataDir);
  const { code } = await openRoom(server.base);
  const questions = await askAll(server.base, code, questionsCount);
  const crowd = await startCrowd(server.base, code, attendees);
  await ask(crowd, { order: 'vote', perSecond: votesPerSecond, voters, questions });
  await sleep(2_000);
  await ask(crowd, { order: 'count' });
  await sleep(measuredSeconds * 1000);
  const { onlookers, largestFrameBytes, votes } = await ask(crowd, { order: 'count' });
  await ask(crowd, { order: 'leave' });
  await server.kill('SIGTERM');
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
