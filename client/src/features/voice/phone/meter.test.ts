import { expect, test } from 'vitest';
import { meterOf } from '../../../voice/level.ts';
import { callLimits } from '../../../voice/limits.ts';
import { blocksOf, meterBlocks, shareOf, swell } from './meter.tsx';

test('V2 whatever counts as a voice is seen on the meter, a quiet room is not, and loud speech fills it', () => {
  expect(shareOf(meterOf(callLimits.voiceLeastLevel / 10))).toBe(0);
  expect(shareOf(meterOf(callLimits.voiceLeastLevel))).toBeGreaterThan(0.12);
  expect(shareOf(meterOf(0.05))).toBeGreaterThan(0.5);
  expect(shareOf(meterOf(0.25))).toBe(1);
});

test('R5 the meter swells at once and falls slowly: it never jumps down', () => {
  expect(swell(0, 1)).toBe(1);
  expect(swell(1, 0)).toBeGreaterThan(0.75);
  let share = 1;
  for (let time = 0; time < 40; time += 1) share = swell(share, 0);
  expect(share).toBe(0);
});

test('I5 for eyes that rest, and for ears, the meter has eight steps', () => {
  expect(blocksOf(0)).toBe(0);
  expect(blocksOf(0.01)).toBe(1);
  expect(blocksOf(1)).toBe(meterBlocks);
});
