import { expect, test } from 'vitest';
import { reactionsPageLimits } from '../limits.ts';
import { drifted, particlePool, pathUp, wantedOf } from './pulse-particles.ts';

const laneCount = 18;

/** 10,000 taps a second, a frame every 16 ms, for `ms`. */
function stormed(ms: number, look: (now: number, pool: ReturnType<typeof particlePool>) => void) {
  const pool = particlePool();
  for (let now = 0; now < ms; now += 16) {
    if (now % 240 === 0) pool.wish({ applause: 1_500, heart: 900, wow: 100 });
    // The horizon they come from rises and falls faster than they drift.
    pool.step(now, laneCount, () => ({ from: 0.75 + 0.2 * Math.sin(now / 500), to: 0.2 }));
    look(now, pool);
  }
  return pool;
}

test('R5 10,000 taps a second make at most 70 particles, and as many come as the pool holds', () => {
  let most = 0;
  stormed(20_000, (_now, pool) => (most = Math.max(most, pool.alive().length)));
  expect(most).toBeLessThanOrEqual(reactionsPageLimits.particlesCount);
  expect(most).toBeGreaterThan(reactionsPageLimits.particlesCount / 2);
});

test('R5 no point of the screen is passed more than once in its time, in a storm from a horizon that moves', () => {
  const passed = new Map<number, Set<number>>();
  stormed(20_000, (_now, pool) => {
    for (const { lane, bornAt, from } of pool.alive())
      passed.set(
        lane,
        (passed.get(lane) ?? new Set()).add(bornAt + (from / reactionsPageLimits.particleScreensPerSecond) * 1_000),
      );
  });
  expect(passed.size).toBe(laneCount);
  for (const times of passed.values()) {
    const sorted = [...times].toSorted((a, b) => a - b);
    for (const [index, at] of sorted.entries())
      if (index > 0)
        expect(at - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(reactionsPageLimits.laneEveryMs - 1e-6);
  }
});

test('R1 one tap is one particle; of many taps each kind has its part', () => {
  expect(wantedOf({ heart: 1 })).toEqual([{ kind: 'heart', scale: 1 }]);
  const many = wantedOf({ applause: 800, heart: 200, wow: 0 }).map(({ kind }) => kind);
  expect(many.filter((kind) => kind === 'applause')).toHaveLength(4);
  expect(many.filter((kind) => kind === 'heart')).toHaveLength(1);
  expect(wantedOf({})).toEqual([]);
});

test('R5 a particle comes and goes by ramps, and is gone before its path ends', () => {
  const pool = stormed(2_000, () => undefined);
  const one = pool.alive()[0];
  if (one === undefined) throw new Error('nothing drifts');
  expect(drifted(one, one.bornAt).alpha).toBe(0);
  expect(drifted(one, one.bornAt + one.lifeMs).alpha).toBe(0);
  expect(drifted(one, one.bornAt + one.lifeMs).y).toBeGreaterThanOrEqual(0.2 - 1e-9);
  for (let age = 0; age < one.lifeMs; age += 50) {
    const step = drifted(one, one.bornAt + age + 50).alpha - drifted(one, one.bornAt + age).alpha;
    expect(Math.abs(step)).toBeLessThan(0.15);
  }
});

test('T2 nothing drifts where words leave no way', () => {
  const pool = particlePool();
  for (let now = 0; now < 3_000; now += 16) {
    if (now % 240 === 0) pool.wish({ applause: 9 });
    pool.step(now, laneCount, () => undefined);
  }
  expect(pool.alive()).toEqual([]);
});

const title = { left: 0.1, right: 0.9, top: 0.2, bottom: 0.4 };
const corner = { left: 1.3, right: 1.7, top: 0.8, bottom: 0.95 };

test('T2 what drifts up is over before it reaches the words above it', () => {
  expect(pathUp([title, corner], { left: 0.4, right: 0.5 }, 0.9, 0.06).to).toBeCloseTo(0.445);
  expect(pathUp([title, corner], { left: 1, right: 1.1 }, 0.9, 0.06).to).toBeCloseTo(0.03);
});

test('T2 nothing begins behind words', () => {
  const { from, to } = pathUp([title, corner], { left: 1.4, right: 1.5 }, 0.9, 0.06);
  expect(from - to).toBe(0);
});
