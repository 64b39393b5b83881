import { expect, test } from 'vitest';
import { limits } from '../../../shared/kernel/limits.ts';
import { createTally } from './tally.ts';

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
