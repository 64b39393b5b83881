import { expect, test } from 'vitest';
import { createMemoryLog } from '../../log/memory.ts';
import { createNewestTime } from './newest-time.ts';
import { createHandClock } from '../testing/hand-clock.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test('L5 what this start knows of the time before it is what was written down then, at most once an hour', async () => {
  const log = createMemoryLog();
  const clock = createHandClock();
  const start = clock.wallMs();
  const newest = createNewestTime(log, clock);
  await newest.begin();
  expect(newest.known().newestBeforeMs).toBeUndefined();
  expect(await log.marks('')).toEqual({ newest: start });
  clock.pass(59 * minute);
  await newest.begin();
  expect(await log.marks('')).toEqual({ newest: start });
  clock.pass(minute);
  await newest.begin();
  expect(await log.marks('')).toEqual({ newest: start + hour });

  const next = createNewestTime(log, createHandClock(start + 31 * day));
  await next.begin();
  expect(next.known()).toEqual({ newestBeforeMs: start + hour, newestMs: start + 31 * day });
});

test('L5 a wall that is behind lowers nothing, until it ran steadily for a day', async () => {
  const log = createMemoryLog();
  const clock = createHandClock();
  const start = clock.wallMs();
  await log.mark('', { newest: start + 400 * day });
  const newest = createNewestTime(log, clock);
  await newest.begin();
  clock.pass(day - minute);
  await newest.begin();
  expect(await log.marks('')).toEqual({ newest: start + 400 * day });
  expect(newest.known().newestMs).toBe(start + 400 * day);
  clock.pass(hour);
  await newest.begin();
  expect(await log.marks('')).toEqual({ newest: clock.wallMs() });
  expect(newest.known().newestMs).toBe(clock.wallMs());
});

test('L5 where nothing was written down the newest entry of all rooms stands in, but none of this start', async () => {
  const clock = createHandClock();
  const start = clock.wallMs();
  const newest = createNewestTime(createMemoryLog(), clock);
  await newest.begin();
  for (const at of [start - 5 * day, start - 3 * day, start + minute, start - 4 * day]) newest.entry(at);
  expect(newest.known().newestBeforeMs).toBeUndefined();
  newest.passed();
  expect(newest.known().newestBeforeMs).toBe(start - 3 * day);
});
