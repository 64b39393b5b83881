import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sample, SampleRule } from '../../../shared/kernel/shell.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import { createSampler } from './samples.ts';

const startMs = 1_700_000_000_000;
beforeEach(() => void vi.useFakeTimers({ now: startMs + 3_200 }));
afterEach(() => void vi.useRealTimers());

function sampling() {
  const written: RawCommand[] = [];
  let rule: SampleRule | undefined = { everyMs: 10_000, command: 'note' };
  const sampler = createSampler({
    rule: () => rule,
    here: () => 3,
    now: Date.now,
    act: async (command) => void written.push(command),
  });
  return { written, sampler, end: () => (rule = undefined), samples: () => written.map(({ data }) => data as Sample) };
}

test('C1 what was counted in ten seconds of the room’s clock is written as one sum, second by second', async () => {
  const { sampler, written } = sampling();
  sampler.counted('cleo', 'one', 2);
  sampler.counted('dora', 'one', 1);
  await vi.advanceTimersByTimeAsync(1_000);
  sampler.counted('cleo', 'two', 4);
  expect([written, sampler.isOpen()]).toEqual([[], true]);
  await vi.advanceTimersByTimeAsync(5_800);
  const seconds = [0, 0, 0, 3, 4, 0, 0, 0, 0, 0];
  const data = { from: startMs, seconds, taps: { one: 3, two: 4 }, people: 2, peopleBy: { one: 2, two: 1 }, here: 3 };
  expect(written).toEqual([{ type: 'note', data }]);
  expect(sampler.isOpen()).toBe(false);
});

test('C1 nothing is written where nobody tapped, and each ten seconds are a sample of their own', async () => {
  const { sampler, samples } = sampling();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(samples()).toEqual([]);
  sampler.counted('cleo', 'one', 1);
  // A busy process comes late: what is tapped then belongs to the next.
  vi.setSystemTime(startMs + 70_001);
  sampler.counted('cleo', 'one', 5);
  expect(samples().map(({ from, taps }) => [from - startMs, taps['one']])).toEqual([[60_000, 1]]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(samples().map(({ from, taps }) => [from - startMs, taps['one']])).toEqual([
    [60_000, 1],
    [70_000, 5],
  ]);
});

test('C1 where the room wants no samples any more, what was counted until then is told last', async () => {
  const { sampler, samples, end } = sampling();
  sampler.counted('cleo', 'one', 1);
  sampler.changed();
  expect(samples()).toHaveLength(0);
  end();
  sampler.changed();
  sampler.counted('cleo', 'one', 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(samples()).toMatchObject([{ taps: { one: 1 } }]);
});
