import { expect, test } from 'vitest';
import type { PublicMoment } from '../records.ts';
import { reactionsPageLimits } from '../../reactions/limits.ts';
import { fieldOf, handAlpha, numeralAt, partLeft, ringOf, waveAt } from './motion.ts';

const called = (kind: 'applause' | 'three-two-one' | 'wave' | 'quiet', ms: number): PublicMoment => ({
  id: 'm',
  kind,
  called: true,
  share: 0,
  people: 0,
  showAt: 1_000,
  endsAt: 1_000 + ms,
});
const found: PublicMoment = { id: 'f', kind: 'heart', share: 0.5, people: 9, showAt: 1_000 };

/** How often something that is seen goes up again after it went down, within any second. */
function mostFlashes(values: readonly number[], stepMs: number, change: number): number {
  const flashes: number[] = [];
  let [low, high, falling] = [values[0] ?? 0, values[0] ?? 0, false];
  for (const [index, value] of values.entries()) {
    if (!falling && value < high - change) {
      [falling, low] = [true, value];
      flashes.push(index * stepMs);
    } else if (falling && value > low + change) [falling, high] = [false, value];
    [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return Math.max(0, ...flashes.map((from) => flashes.filter((at) => at >= from && at < from + 1_000).length));
}

const frames = (ms: number) => Array.from({ length: ms / 20 }, (_, index) => 1_000 + index * 20);

test('R5 a wave passes any point of the screen once in three seconds, and is not there before and after', () => {
  const wave = called('wave', 9_000);
  for (const x of [0, 0.3, 0.5, 1]) {
    const seen = frames(9_000).map((now) => waveAt(wave, now, x));
    expect(Math.max(...seen)).toBeGreaterThan(0.45);
    expect(mostFlashes(seen, 20, 0.02)).toBe(1);
  }
  expect([waveAt(wave, 999, 0.5), waveAt(wave, 10_000, 0.5)]).toEqual([0, 0]);
});

test('R4 applause fills the field with hands, one by one, each of which comes and goes once', () => {
  const applause = called('applause', 8_000);
  const { columns, rows } = fieldOf(16 / 9);
  const count = columns * rows;
  expect(count).toBeLessThanOrEqual(reactionsPageLimits.particlesCount);
  const shown = (now: number) =>
    Array.from({ length: count }, (_, index) => handAlpha(applause, now, index, count)).filter((alpha) => alpha > 0.5)
      .length;
  expect([shown(1_000), shown(8_999)]).toEqual([0, 0]);
  expect(shown(3_000)).toBeGreaterThan(10);
  expect(shown(5_000)).toBeGreaterThan(shown(3_000));
  expect(shown(7_500)).toBe(count);
  for (const hand of [0, 13, 69])
    expect(
      mostFlashes(
        frames(8_000).map((now) => handAlpha(applause, now, hand, count)),
        20,
        0.05,
      ),
    ).toBe(1);
});

test('R3 the ring of a found moment is one slow ring', () => {
  const seen = frames(3_000).map((now) => ringOf(found, now));
  expect(
    mostFlashes(
      seen.map(({ alpha }) => alpha),
      20,
      0.05,
    ),
  ).toBe(1);
  expect(seen.at(-1)?.reach).toBeGreaterThan(0.98);
  for (const [index, { reach }] of seen.entries()) expect(reach - (seen[index - 1]?.reach ?? reach)).toBeLessThan(0.02);
});

test('R4 three, two, one and now, a second each by the room’s clock', () => {
  const count = called('three-two-one', 4_000);
  expect([1_000, 1_999, 2_000, 3_000, 3_999, 4_000, 4_900].map((now) => numeralAt(count, now))).toEqual([
    3, 3, 2, 1, 1, 0, 0,
  ]);
});

test('R4 the line of a minute of quiet shrinks once a second', () => {
  const quiet = called('quiet', 60_000);
  expect([1_000, 1_500, 31_000, 61_000].map((now) => partLeft(quiet, now))).toEqual([1, 1, 0.5, 0]);
});
