import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecentPeople, createRecentSeconds } from './recent.ts';

const withinMs = 5_000;

test('R3 people of the last 5 s are counted once each, to the millisecond', () => {
  const step = fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd'), waitMs: fc.integer({ min: 0, max: 3_000 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const recent = createRecentPeople(withinMs);
      const taps: { readonly person: string; readonly atMs: number }[] = [];
      let nowMs = 0;
      for (const { person, waitMs } of steps) {
        nowMs += waitMs;
        taps.push({ person, atMs: nowMs });
        recent.add(person, nowMs);
        const people = new Set(taps.filter(({ atMs }) => nowMs - atMs < withinMs).map((tap) => tap.person));
        expect(recent.count(nowMs)).toBe(people.size);
      }
      expect(recent.count(nowMs + withinMs)).toBe(0);
    }),
  );
});

test('R3 the peak is that of the busiest whole second, and an old one is forgotten', () => {
  const seconds = createRecentSeconds(withinMs);
  for (const [taps, atMs] of [
    [9, 500],
    [2, 1_000],
    [3, 1_999],
    [4, 2_000],
  ] as const)
    seconds.add(taps, atMs);
  expect(seconds.peak(2_500)).toBe(9);
  expect(seconds.peak(6_500)).toBe(5);
  expect(seconds.peak(60_000)).toBe(0);
});
