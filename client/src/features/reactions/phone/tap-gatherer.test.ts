import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { reactionsPageLimits } from '../limits.ts';
import { gatherTaps } from './tap-gatherer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gatherer() {
  const sent: { readonly at: number; readonly taps: object }[] = [];
  const taps = gatherTaps((gathered) => sent.push({ at: Date.now(), taps: gathered }), Date.now);
  return { sent, taps };
}

test('R1 the first tap goes at once, and those after it gather', () => {
  const { sent, taps } = gatherer();
  for (const kind of ['applause', 'applause', 'heart', 'applause']) taps.tap(kind);
  expect(sent.map((one) => one.taps)).toEqual([{ applause: 1 }]);
  vi.advanceTimersByTime(reactionsPageLimits.tapsEveryMs);
  expect(sent.map((one) => one.taps)).toEqual([{ applause: 1 }, { applause: 2, heart: 1 }]);
  vi.advanceTimersByTime(10_000);
  expect(sent).toHaveLength(2);
});

test('R1 a thumb that never rests sends four times a second, and eight of its taps count', () => {
  const { sent, taps } = gatherer();
  const from = Date.now();
  let counted = 0;
  for (let step = 0; step < 60; step += 1) {
    if (taps.tap('wow')) counted += 1;
    vi.advanceTimersByTime(50);
  }
  const perSecond = [0, 1, 2].map(
    (second) => sent.filter(({ at }) => Math.floor((at - from) / 1_000) === second).length,
  );
  expect(Math.max(...perSecond)).toBeLessThanOrEqual(1_000 / reactionsPageLimits.tapsEveryMs);
  expect(counted).toBe(3 * limits.tapsPerSecond);
});

test('R1 what was tapped last still goes when the page changes', () => {
  const { sent, taps } = gatherer();
  taps.tap('agree');
  taps.tap('agree');
  taps.stop();
  expect(sent).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(sent).toHaveLength(2);
});
