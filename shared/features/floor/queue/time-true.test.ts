import { expect, test } from 'vitest';
import { reach } from './time-true.ts';

const now = 1_000_000;
const at = (minutes: number, more: Partial<Parameters<typeof reach>[0]> = {}) =>
  reach({
    now,
    endsAt: now + minutes * 60_000,
    meanSeconds: 120,
    waiting: 9,
    floor: { state: 'free' },
    ...more,
  });

test('H13 as many get the floor as have a whole turn before the end', () => {
  expect(at(12)).toBe(6);
  expect(at(13.9)).toBe(6);
  expect(at(60)).toBe(9);
  expect(at(0.1)).toBe(0);
  expect(at(-5)).toBe(0);
});

test('H13 what is left of the running turn comes first, and a whole one for who is called', () => {
  expect(at(12, { floor: { state: 'on-air', startedAt: now - 60_000, secondsPlanned: 120 } })).toBe(5);
  expect(at(12, { floor: { state: 'on-air', startedAt: now - 500_000, secondsPlanned: 120 } })).toBe(6);
  expect(at(12, { floor: { state: 'called' } })).toBe(5);
  expect(at(12, { floor: { state: 'accepted' } })).toBe(5);
});

test('H13 V4 of a turn that stands still as much is left as when it stopped', () => {
  const floor = { state: 'on-air', startedAt: now - 200_000, secondsPlanned: 120, pausedAt: now - 140_000 } as const;
  expect(at(12, { floor })).toBe(5);
  expect(at(12, { floor: { ...floor, pausedAt: now - 80_000 } })).toBe(6);
});

test('H13 nobody divides by nothing', () => {
  expect(at(1, { meanSeconds: 0, waiting: 0 })).toBe(0);
  expect(at(1, { meanSeconds: 0, waiting: 3 })).toBe(3);
});
