import { expect, test } from 'vitest';
import { horizonShape } from './horizon-lines.ts';
import { horizonMotion } from './horizon-motion.ts';

const loud = { here: 10, taps: { applause: 40 }, share: { applause: 1 } };
const quiet = { here: 10, taps: {}, share: {} };

function shown(motion: ReturnType<typeof horizonMotion>, from: number, ms: number) {
  const pictures = [];
  for (let at = from; at < from + ms; at += 20) {
    const { height, drifting } = motion.step(at, 16 / 9, []);
    pictures.push({ height, count: drifting.length });
  }
  return pictures;
}

test('R2 R5 the horizon rises while the room is loud, sinks slowly afterwards, and rests', () => {
  const motion = horizonMotion(false);
  motion.scene(horizonShape('queue'));
  shown(motion, 0, 1_000);
  expect(motion.moves()).toBe(false);
  motion.pulse(loud);
  const rising = shown(motion, 1_000, 2_000);
  expect(rising.at(-1)?.height).toBeCloseTo(0.22);
  expect(rising.at(-1)?.count).toBeGreaterThan(5);
  motion.pulse(quiet);
  expect(shown(motion, 3_000, 1_000).at(-1)?.height).toBeGreaterThan(0.1);
  shown(motion, 4_000, 10_000);
  expect(motion.moves()).toBe(false);
});

test('R1 one tap is one particle within its tick, however many pictures are drawn of it', () => {
  const motion = horizonMotion(false);
  motion.scene(horizonShape('queue'));
  motion.pulse({ here: 10, taps: { heart: 1 }, share: { heart: 0.1 } });
  expect(shown(motion, 0, 240).at(-1)?.count).toBe(1);
  // The same taps in the next tick are no news, so nothing tells them: they count again all the same.
  expect(shown(motion, 240, 200).at(-1)?.count).toBe(2);
});

test('R5 the still form changes once a second at most, and nothing drifts', () => {
  const motion = horizonMotion(true);
  motion.scene(horizonShape('queue'));
  const heights: number[] = [];
  for (let at = 0; at < 5_000; at += 100) {
    motion.pulse(at % 200 === 0 ? loud : quiet);
    const { height, drifting } = motion.step(at, 16 / 9, []);
    heights.push(height);
    expect(drifting).toEqual([]);
  }
  const changes = heights.filter((height, index) => index > 0 && height !== heights[index - 1]).length;
  expect(changes).toBeGreaterThan(0);
  expect(changes).toBeLessThanOrEqual(5);
});
