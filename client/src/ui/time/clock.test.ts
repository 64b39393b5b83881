import { expect, test } from 'vitest';
import { readClock } from './clock.tsx';

const at = (now: number) => readClock({ startedAt: 1_000_000, secondsPlanned: 120, now: 1_000_000 + now * 1_000 });

test('H9 a turn that has not begun shows the time it will have', () => {
  expect(readClock({ startedAt: undefined, secondsPlanned: 90, now: 5 })).toEqual({
    phase: 'planned',
    digits: '1:30',
    fraction: 1,
  });
});

test('H9 the clock counts down from the planned seconds', () => {
  expect(at(0)).toEqual({ phase: 'calm', digits: '2:00', fraction: 1 });
  expect(at(60.5)).toMatchObject({ phase: 'calm', digits: '1:00' });
  expect(at(60).fraction).toBeCloseTo(0.5);
});

test('H9 the clock is amber from 15 seconds on', () => {
  expect(at(104)).toMatchObject({ phase: 'calm', digits: '0:16' });
  expect(at(105)).toMatchObject({ phase: 'soon', digits: '0:15' });
});

test('H9 past the end the clock is red and counts what is over, without an end', () => {
  expect(at(120)).toEqual({ phase: 'over', digits: '+0:00', fraction: 0 });
  expect(at(192.9)).toMatchObject({ phase: 'over', digits: '+1:12' });
});

test('H9 a phone whose clock lags never shows more than was planned', () => {
  expect(at(-3)).toEqual({ phase: 'calm', digits: '2:00', fraction: 1 });
});
