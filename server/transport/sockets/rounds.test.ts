import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doorLimits } from '../doors/limits.ts';
import { createRounds } from './rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const partMs = doorLimits.roundMs / doorLimits.roundPartsCount;

const looked = () => {
  const counts = new Map<number, number>();
  const rounds = createRounds<number>((item) => void counts.set(item, (counts.get(item) ?? 0) + 1));
  return { counts, rounds };
};

test('A3 every connection is looked at about once a second, however many come and go meanwhile', () => {
  const { counts, rounds } = looked();
  for (let old = 0; old < 400; old += 1) rounds.add(old);
  let visitor = 1_000;
  for (let tick = 0; tick < 100; tick += 1) {
    // 1,000 a second that are gone before anybody looks, and as many that stay for a while.
    for (let count = 0; count < 100; count += 1) {
      rounds.add((visitor += 1));
      if (count % 2 === 0) rounds.remove(visitor);
      rounds.remove(visitor - 600);
    }
    vi.advanceTimersByTime(partMs);
  }
  for (let old = 0; old < 400; old += 1) expect(counts.get(old)).toBeGreaterThanOrEqual(8);
});

test('A3 those that are removed while they are looked at do not slow the round down', () => {
  const gone: number[] = [];
  const rounds = createRounds<number>((item) => {
    gone.push(item);
    rounds.remove(item);
  });
  for (let item = 0; item < 5_000; item += 1) rounds.add(item);
  vi.advanceTimersByTime(doorLimits.roundMs + partMs);
  expect(gone).toHaveLength(5_000);
  expect(vi.getTimerCount()).toBe(0);
});
