import { expect, test, vi } from 'vitest';
import { limits } from '../../../shared/kernel/limits.ts';
import { nodeLimits } from '../limits.ts';
import { createPulseMeter, createTally } from './tally.ts';

const kinds = ['one', 'two'];

test('R1 of one person at most 8 taps a second count, of all kinds and messages together', () => {
  let nowMs = 10_000;
  let counted = 0;
  const tally = createTally(
    () => nowMs,
    (_participant, _name, taps) => (counted += taps),
  );
  for (let message = 0; message < 4; message += 1) tally.add('cleo', { one: 1, two: 1 }, kinds);
  expect(tally.add('cleo', { one: 1 }, kinds)).toBe(false);
  expect(tally.add('dora', { two: 100 }, kinds)).toBe(true);
  expect(tally.close(2)).toEqual({ taps: { one: 4, two: 12 }, share: { one: 0.5, two: 1 } });
  nowMs += 1_000;
  expect(tally.add('cleo', { one: 1 }, kinds)).toBe(true);
  expect(counted).toBe(2 * limits.tapsPerSecond + 1);
});

test('R2 a tick tells its own taps alone, and the share of people rather than of taps', () => {
  const tally = createTally(() => 0);
  for (const person of ['a', 'b', 'c']) tally.add(person, { one: 2 }, kinds);
  tally.add('a', { one: 1 }, kinds);
  expect(tally.close(12)).toEqual({ taps: { one: 7 }, share: { one: 0.25 } });
  expect(tally.close(12)).toEqual({ taps: {}, share: {} });
});

test.each([
  { people: 500, everyMs: nodeLimits.hereEveryMs },
  { people: 10_000, everyMs: (10_000 / nodeLimits.hereTellsPerSecond) * 1_000 },
])(
  'R2 how many of $people are here is told at most every $everyMs ms, and in the end it is told',
  ({ people, everyMs }) => {
    vi.useFakeTimers();
    let nowMs = 0;
    let here = people - 300;
    const told: number[] = [];
    const tell = () => {
      const count = meter.next().here;
      if (count !== told.at(-1)) told.push(count);
    };
    const empty = { close: () => ({ taps: {}, share: {} }) };
    const meter = createPulseMeter({ here: () => here }, empty, () => nowMs, tell);
    const pass = (ms: number) => {
      for (let passedMs = 0; passedMs < ms; passedMs += 100) {
        nowMs += 100;
        vi.advanceTimersByTime(100);
      }
    };
    tell();
    // Somebody comes in every hundredth of a second or so, and each asks for a tick.
    for (let count = 1; count <= 300; count += 1) {
      here += 1;
      if (count % 10 === 0) pass(100);
      tell();
    }
    expect(told.length).toBeLessThanOrEqual(Math.ceil(3_000 / everyMs) + 2);
    pass(everyMs);
    expect(told.at(-1)).toBe(people);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  },
);
