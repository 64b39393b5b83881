import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { transportLimits } from '../../server/transport/limits.ts';
import { connect, type Wire } from './wire.ts';

/** `share` 0 to 1 of a sorted list. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * A hand is raised and lowered again and again; the clock stops when a moderator's socket has it. Every few times by
 * somebody else: nobody may replace their topic more often in a minute.
 */
async function raiseAndLower(base: string, code: string, name: string, waiting: Map<string, () => void>, end: number) {
  const delays: number[] = [];
  let person: Wire = await connect(base, { v: 1, code });
  let sequence = 0;
  const send = (type: string, data: object) =>
    person.command({ client: `bench-${name}`, sequence: (sequence += 1) }, type, data);
  for (let turn = 1; performance.now() < end; turn += 1) {
    const topic = `${name} asks about ${turn};`;
    const seen = new Promise<void>((resolve) => waiting.set(topic, resolve));
    const sentAt = performance.now();
    const acked = send('hand.raise', { topic });
    await seen;
    delays.push(performance.now() - sentAt);
    waiting.delete(topic);
    await acked;
    await sleep(125 + Math.random() * 50);
    await send('hand.lower', {});
    if (turn % transportLimits.rewordsPerMinute === 0) {
      person.close();
      person = await connect(base, { v: 1, code });
    }
    await sleep(125 + Math.random() * 50);
  }
  person.close();
  return delays;
}

/**
 * The moderator's laptop is another machine than the crowd's: here it shares two cores with it, so it goes first. To be
 * called once the others run, as they would be born with it; gives back what undoes it.
 */
export function goFirst(): () => void {
  try {
    setPriority(constants.priority.PRIORITY_HIGH);
    return () => setPriority(constants.priority.PRIORITY_NORMAL);
  } catch {
    console.log('(not allowed to go before the crowd: the delays below contain waiting for a core)');
    return () => {};
  }
}

/** How long raised hands take to a moderator's socket, in milliseconds. */
export async function probe(
  base: string,
  code: string,
  moderatorSecret: string,
  untilMs: number,
): Promise<readonly number[]> {
  const waiting = new Map<string, () => void>();
  const moderator = await connect(base, { v: 1, code, as: 'moderator', staff: moderatorSecret }, (name, text) => {
    if (name !== 'staff') return;
    for (const [topic, arrived] of waiting) if (text.includes(topic)) arrived();
  });
  const end = performance.now() + untilMs;
  const people = ['first-person', 'second-person', 'third-person'];
  const delays = await Promise.all(people.map((name) => raiseAndLower(base, code, name, waiting, end)));
  moderator.close();
  return delays.flat();
}
