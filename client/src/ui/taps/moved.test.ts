import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { holdMoved } from './moved.ts';

/** Whether a press on a page counts of which all from 150 px on has just moved. */
function pressCounts({ y, keyed = false, agoMs = 0 }: { y: number; keyed?: boolean; agoMs?: number }): boolean {
  const within = new EventTarget();
  const at = performance.now() - agoMs;
  const stop = holdMoved({ within, isMoved: ({ clientY }) => clientY >= 150, movedAt: () => at });
  const press = () => Object.assign(new Event('click', { cancelable: true }), { detail: keyed ? 0 : 1, clientY: y });
  const counts = within.dispatchEvent(press());
  stop();
  expect(within.dispatchEvent(press())).toBe(true);
  return counts;
}

test('Q2 S1 for a moment after the page moved, a press on what moved does nothing', () => {
  expect(pressCounts({ y: 200 })).toBe(false);
  expect(pressCounts({ y: 200, agoMs: uiLimits.movedMs })).toBe(true);
});

test('Q2 S1 what did not move is pressed at once, and a key is not aimed at a place', () => {
  expect(pressCounts({ y: 140 })).toBe(true);
  expect(pressCounts({ y: 200, keyed: true })).toBe(true);
});

test('Q2 S1 where there is nothing that could have moved, nothing is held', () => {
  expect(() => holdMoved({ within: null, isMoved: () => true, movedAt: () => 0 })()).not.toThrow();
});
