import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeLane, rampAt, ramped, type Ramp } from './no-flashing.ts';

const rule = { risePerSecond: 0.6, fallPerSecond: 0.2, turnEveryMs: 500 };
const mostFlashesPerSecond = 3;

/** Where a value turned back, by time. */
function turnsOf(values: readonly { readonly at: number; readonly value: number }[]): readonly number[] {
  const turns: number[] = [];
  let direction = 0;
  for (const [index, { at, value }] of values.entries()) {
    const way = Math.sign(value - (values[index - 1]?.value ?? value));
    if (way !== 0 && direction !== 0 && way !== direction) turns.push(at);
    if (way !== 0) direction = way;
  }
  return turns;
}

function mostWithin(times: readonly number[], spanMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length));
}

/** What a screen shows that is driven by `targetOf`, at 60 frames a second. */
function driven(targetOf: (at: number) => number, ms: number) {
  const seen: { readonly at: number; readonly value: number }[] = [];
  let ramp: Ramp = rampAt(0);
  for (let at = 0; at < ms; at += 1_000 / 60) {
    ramp = ramped(ramp, targetOf(at), at, rule);
    seen.push({ at, value: ramp.value });
  }
  return seen;
}

test('R5 a crowd of 10,000 taps a second that stops and starts 20 times a second turns the horizon rarely', () => {
  const seen = driven((at) => (Math.floor(at / 25) % 2 === 0 ? 1 : 0), 10_000);
  const turns = turnsOf(seen);
  expect(turns.length).toBeGreaterThan(3);
  // A flash is a pair of turns.
  expect(mostWithin(turns, 1_000) / 2).toBeLessThanOrEqual(mostFlashesPerSecond);
});

test('R5 whatever a crowd does, a height never steps and never turns back within half a second', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 400 })), {
        maxLength: 80,
      }),
      (wishes) => {
        let at = 0;
        let ramp: Ramp = rampAt(0);
        const seen: { readonly at: number; readonly value: number }[] = [];
        for (const [target, afterMs] of wishes) {
          at += afterMs;
          const before = ramp.value;
          ramp = ramped(ramp, target, at, rule);
          expect(Math.abs(ramp.value - before)).toBeLessThanOrEqual(0.06 + 1e-9);
          seen.push({ at, value: ramp.value });
        }
        const turns = turnsOf(seen);
        for (const [index, turn] of turns.entries())
          if (index > 0) expect(turn - (turns[index - 1] ?? 0)).toBeGreaterThanOrEqual(rule.turnEveryMs);
      },
    ),
    { numRuns: 100 },
  );
});

test('R2 the horizon rises with the share of the room, and comes to rest at it', () => {
  const seen = driven(() => 0.5, 2_000);
  expect(seen.at(-1)?.value).toBeCloseTo(0.5);
  expect(turnsOf(seen)).toEqual([]);
});

test('R5 a lane lets the next one in only after its time, and none where all are taken or have no way', () => {
  const lanes = [0, 700, 350];
  expect(freeLane(lanes, 1, () => 1_000, 900)).toBe(0);
  expect(freeLane(lanes, 1, () => 1_250, 900)).toBe(2);
  expect(freeLane(lanes, 1, (lane) => (lane === 0 ? 1_000 : undefined), 900)).toBe(0);
  expect(freeLane(lanes, 0, () => 899, 900)).toBeUndefined();
});
