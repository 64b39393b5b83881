import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { createTicker } from './ticker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ticks of a room where something always changes: how long each takes, and how long the process stands still after it. */
async function ticksWithin(
  ms: number,
  tookMs: number,
  stoodMs: (count: number) => number = () => 0,
): Promise<readonly number[]> {
  const startMs = Date.now();
  const ticks: number[] = [];
  const ticker = createTicker(wireLimits.tickMs, Date.now, () => {
    ticks.push(Date.now() - startMs);
    vi.setSystemTime(Date.now() + tookMs);
    queueMicrotask(() => {
      ticker.poke();
      vi.setSystemTime(Date.now() + stoodMs(ticks.length));
    });
    return true;
  });
  ticker.poke();
  while (Date.now() - startMs < ms) await vi.advanceTimersByTimeAsync(1);
  ticker.stop();
  return ticks;
}

test('R2 a busy process ticks as often as an idle one: four times a second, not four and a bit less', async () => {
  const ticks = await ticksWithin(9_900, 20);
  expect(ticks).toHaveLength(40);
  expect(ticks.slice(0, 3)).toEqual([0, 250, 500]);
});

test('what a long pause held back is not told in one breath', async () => {
  const ticks = await ticksWithin(4_000, 0, (count) => (count === 2 ? 1_500 : 0));
  const gaps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(wireLimits.tickMs / 2);
});

test('R2 whatever is poked before a tick is told with it, once', async () => {
  const ticks: number[] = [];
  const ticker = createTicker(wireLimits.tickMs, Date.now, () => ticks.push(Date.now()) > 0);
  const startMs = Date.now();
  for (let pokes = 0; pokes < 5; pokes += 1) ticker.poke();
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs - 1);
  for (let pokes = 0; pokes < 5; pokes += 1) ticker.poke();
  await vi.advanceTimersByTimeAsync(10 * wireLimits.tickMs);
  expect(ticks).toEqual([startMs, startMs + wireLimits.tickMs]);
  ticker.poke();
  ticker.stop();
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
  expect(ticks).toHaveLength(2);
});

test('R2 what was looked at and not sent costs no waiting', async () => {
  const ticks: number[] = [];
  const startMs = Date.now();
  const ticker = createTicker(wireLimits.tickMs, Date.now, () => ticks.push(Date.now() - startMs) > 1);
  for (let looks = 0; looks < 3; looks += 1) {
    ticker.poke();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(ticks).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
  expect(ticks).toEqual([0, 1, 1 + wireLimits.tickMs]);
  ticker.stop();
});
