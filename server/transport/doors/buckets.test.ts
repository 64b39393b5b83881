import { expect, test } from 'vitest';
import { createBuckets } from './buckets.ts';
import { transportLimits } from '../limits.ts';

test('A3 however many others come, who goes on asking keeps the bucket they emptied', () => {
  const bucketOf = createBuckets(1, 3, () => 0);
  const guesser = () => bucketOf('guesser').take();
  expect([guesser(), guesser(), guesser(), guesser()]).toEqual([true, true, true, false]);
  for (let others = 0; others < 1.5 * transportLimits.bucketsCount; others += 1) {
    bucketOf(`other ${others}`).take();
    if (others % (transportLimits.bucketsCount / 2) === 0) expect(guesser(), `after ${others} others`).toBe(false);
  }
});

test('A3 those who asked longest ago make room: no more are kept than there may be', () => {
  const bucketOf = createBuckets(1, 1, () => 0);
  expect(bucketOf('first').take()).toBe(true);
  for (let others = 0; others < transportLimits.bucketsCount - 1; others += 1) bucketOf(`other ${others}`).take();
  expect(bucketOf('first').take()).toBe(false);
  for (let others = 0; others < transportLimits.bucketsCount; others += 1) bucketOf(`another ${others}`).take();
  expect(bucketOf('first').take()).toBe(true);
});
