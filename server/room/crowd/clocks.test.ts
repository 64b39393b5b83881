import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClockWatch } from './clocks.ts';
import { nodeLimits } from '../limits.ts';
import { createRecorder } from '../testing/recorder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watching() {
  let changes = 0;
  const clocks = createClockWatch(() => (changes += 1));
  return { clocks, changes: () => changes, shown: () => clocks.view()['clocks'] };
}

test('R4 staff are told within what all but one in a hundred clocks are, and the worst', () => {
  const { clocks, shown } = watching();
  expect(shown()).toBeUndefined();
  for (let n = 1; n <= 200; n += 1) clocks.told(createRecorder(), n === 200 ? 900 : 17.5);
  clocks.told(createRecorder('stage'), 30);
  clocks.told(createRecorder('host'), 5_000);
  vi.advanceTimersByTime(nodeLimits.clockSkewEveryMs);
  expect(shown()).toEqual({ screens: 201, withinMs: 18, worstMs: 900 });
});

test('R4 staff hear of the clocks at once and then every 5 s at most, and only where something changed', () => {
  const { clocks, changes, shown } = watching();
  const [one, other] = [createRecorder(), createRecorder()];
  clocks.told(one, 10);
  expect([changes(), shown()]).toEqual([1, { screens: 1, withinMs: 10, worstMs: 10 }]);
  for (let n = 0; n < 50; n += 1) clocks.told(other, n);
  clocks.told(other, 4);
  expect(changes()).toBe(1);
  vi.advanceTimersByTime(nodeLimits.clockSkewEveryMs);
  expect([changes(), shown()]).toEqual([2, { screens: 2, withinMs: 10, worstMs: 10 }]);
  clocks.told(other, 5);
  vi.advanceTimersByTime(10 * nodeLimits.clockSkewEveryMs);
  expect(changes()).toBe(2);
  for (const gone of [one, other]) clocks.left(gone);
  vi.advanceTimersByTime(nodeLimits.clockSkewEveryMs);
  expect([changes(), shown()]).toEqual([4, undefined]);
});

test('R4 many tabs of one device are one screen, so that one page that lies moves nothing but the worst', () => {
  const { clocks, shown } = watching();
  for (let n = 0; n < 150; n += 1) clocks.told(createRecorder(), 12);
  const tabs = Array.from({ length: 100 }, () => createRecorder('attendee', 'liar'));
  for (const tab of tabs) clocks.told(tab, 10_000);
  vi.advanceTimersByTime(nodeLimits.clockSkewEveryMs);
  expect(shown()).toEqual({ screens: 151, withinMs: 12, worstMs: 10_000 });
  for (const tab of tabs) clocks.left(tab);
  vi.advanceTimersByTime(nodeLimits.clockSkewEveryMs);
  expect(shown()).toEqual({ screens: 150, withinMs: 12, worstMs: 12 });
});
