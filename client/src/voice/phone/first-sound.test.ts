import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstSoundOf } from './first-sound.ts';
import { callLimits } from '../limits.ts';
import type { Microphone } from './microphone.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function looking({ measures = true } = {}) {
  let level = 0;
  let came = 0;
  const microphone: Pick<Microphone, 'rms' | 'measures'> = { rms: () => level, measures: () => measures };
  const sound = firstSoundOf(microphone, () => void (came += 1));
  sound.await();
  return { sound, came: () => came, hears: (now: number) => void (level = now) };
}

test('V2 a microphone counts as heard once it gave a voice, and not by the hum of a quiet room', () => {
  const { came, hears } = looking();
  hears(callLimits.voiceLeastLevel / 2);
  vi.advanceTimersByTime(10 * callLimits.voiceSilentMs);
  expect(came()).toBe(0);
  hears(callLimits.voiceLeastLevel);
  vi.advanceTimersByTime(10 * callLimits.voiceLevelEveryMs);
  expect(came()).toBe(1);
});

test('V4 where a browser lets nobody measure, nobody waits for ever', () => {
  const { came } = looking({ measures: false });
  vi.advanceTimersByTime(callLimits.voiceSilentMs - callLimits.voiceLevelEveryMs);
  expect(came()).toBe(0);
  vi.advanceTimersByTime(2 * callLimits.voiceLevelEveryMs);
  expect(came()).toBe(1);
});

test('V1 once stopped it hears nothing any more', () => {
  const { sound, came, hears } = looking();
  sound.stop();
  hears(1);
  vi.advanceTimersByTime(callLimits.voiceSilentMs);
  expect(came()).toBe(0);
});
