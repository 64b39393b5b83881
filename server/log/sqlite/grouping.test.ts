import { expect, test } from 'vitest';
import { createGrouping } from './grouping.ts';
import type { AppendJob, JobOutcome } from './messages.ts';

const job = (room: string): AppendJob => ({
  room,
  expectedRevision: 0,
  bodies: ['{}'],
  contents: [],
  erasures: [],
  redactions: [],
});

test('appends of one moment travel as one message, and each gets its own answer', async () => {
  const groups: number[] = [];
  const grouping = createGrouping(async (jobs) => {
    groups.push(jobs.length);
    return jobs.map(({ room }): JobOutcome => ({ outcome: 'conflict', head: Number(room) }));
  });
  const answers = await Promise.all(Array.from({ length: 150 }, (_, n) => grouping.append(job(`${n}`))));
  expect(groups).toEqual([64, 64, 22]);
  expect(answers).toEqual(Array.from({ length: 150 }, (_, n) => ({ outcome: 'conflict', head: n })));
});

test('what arrives while a group is being written becomes the next group', async () => {
  const groups: string[][] = [];
  const waiting: (() => void)[] = [];
  const grouping = createGrouping(async (jobs) => {
    groups.push(jobs.map(({ room }) => room));
    await new Promise<void>((resolve) => waiting.push(resolve));
    return jobs.map((): JobOutcome => ({ outcome: 'full' }));
  });
  const first = grouping.append(job('a'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const later = ['b', 'c', 'd'].map((room) => grouping.append(job(room)));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(groups).toEqual([['a']]);
  waiting.shift()?.();
  await first;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
  waiting.shift()?.();
  await Promise.all(later);
  await grouping.idle();
});
