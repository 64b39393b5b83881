import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, startCrowd } from './support/crowd-process.ts';
import { askAll } from './support/questions.ts';
import { goFirst, percentile, probe } from './support/raised-hands.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';

const sizes = [500, 5_000] as const;
const tapsPerSecond = 5_000;
const votesPerSecond = 200;
const questionsCount = 50;
const voters = 100;
const kinds = ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'] as const;
const measuredSeconds = Number(process.env['PHASE_SECONDS'] ?? 60);

type Storm = { readonly megabytesPerMinute: number; readonly raisedHands: readonly number[] };

/** Everything at once for a while: what each onlooker hears, and how long a raised hand takes meanwhile. */
async function measure(crowd: ChildProcess, base: string, code: string, moderator: string): Promise<Storm> {
  await sleep(3_000);
  await ask(crowd, { order: 'count' });
  await sleep(measuredSeconds * 1000);
  const { onlookers, votes, connected, frames } = await ask(crowd, { order: 'count' });
  const stepBack = goFirst();
  const raisedHands = await probe(base, code, moderator, measuredSeconds * 1000);
  stepBack();
  const megabytesPerMinute = onlookers.bytes / onlookers.people / (measuredSeconds / 60) / 1e6;
  const sorted = raisedHands.toSorted((a, b) => a - b);
  console.log(
    `${connected} attendees, ${tapsPerSecond} taps/s, ${(votes.accepted / measuredSeconds).toFixed(0)} votes/s accepted ` +
      `(${votes.refused} refused) over ${questionsCount} questions: ${megabytesPerMinute.toFixed(4)} MB a minute and ` +
      `attendee in ${(frames / connected / measuredSeconds).toFixed(2)} frames a second; ${sorted.length} raised hands: median ${percentile(sorted, 0.5).toFixed(1)} ms, ` +
      `p99 ${percentile(sorted, 0.99).toFixed(1)} ms, worst ${percentile(sorted, 1).toFixed(1)} ms`,
  );
  return { megabytesPerMinute, raisedHands: sorted };
}

async function stormOver(attendees: number): Promise<Storm> {
  const dataDir = newFolder();
  const server = await startServer(await freePort(), dataDir);
  const { code, secrets } = await openRoom(server.base);
  const questions = await askAll(server.base, code, questionsCount);
  const crowd = await startCrowd(server.base, code, attendees);
  await ask(crowd, { order: 'vote', perSecond: votesPerSecond, voters, questions });
  await ask(crowd, { order: 'tap', perSecond: tapsPerSecond, kinds });
  const storm = await measure(crowd, server.base, code, secrets['moderator'] ?? '');
  await ask(crowd, { order: 'leave' });
  await server.kill('SIGTERM');
  return storm;
}

/** R2: what a storm costs a phone does not depend on how many people make it. */
export async function benchStorm(): Promise<void> {
  const storms: Storm[] = [];
  for (const size of sizes) storms.push(await stormOver(size));
  const perMinute = storms.map(({ megabytesPerMinute }) => megabytesPerMinute);
  const [least, most] = [Math.min(...perMinute), Math.max(...perMinute)];
  const worstP99 = Math.max(...storms.map(({ raisedHands }) => percentile(raisedHands, 0.99)));
  console.log(
    `a storm of ${tapsPerSecond} taps/s and ${votesPerSecond} votes/s: at most ${most.toFixed(4)} MB a minute and attendee ` +
      `(bound 0.12), ${((most / least - 1) * 100).toFixed(1)} % apart at ${sizes.join(' and ')} attendees (bound 5), ` +
      `raised hand to a moderator p99 ${worstP99.toFixed(1)} ms (bound 30)`,
  );
  if (most > 0.12 || most / least > 1.05 || worstP99 > 30) process.exitCode = 1;
}
