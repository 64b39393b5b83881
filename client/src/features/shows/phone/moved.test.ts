import { expect, test } from 'vitest';
import { showsPageLimits } from '../limits.ts';
import { holdMoved } from './moved.ts';

/** Whether a press on a page counts whose panel has just become one line that ends 150 px from the top. */
function pressCounts({ y, keyed = false, agoMs = 0 }: { y: number; keyed?: boolean; agoMs?: number }): boolean {
  const place = new EventTarget();
  const panel = { closest: () => place, getBoundingClientRect: () => ({ bottom: 150 }) };
  const stop = holdMoved(panel as unknown as HTMLElement, performance.now() - agoMs);
  const press = () => Object.assign(new Event('click', { cancelable: true }), { detail: keyed ? 0 : 1, clientY: y });
  const counts = place.dispatchEvent(press());
  stop();
  expect(place.dispatchEvent(press())).toBe(true);
  return counts;
}

test('Q2 S1 for a moment after a closed show became one line, a press on what moved does nothing', () => {
  expect(pressCounts({ y: 200 })).toBe(false);
  expect(pressCounts({ y: 200, agoMs: showsPageLimits.foldGuardMs })).toBe(true);
});

test('Q2 S1 what lies above it did not move, and a key is not aimed at a place', () => {
  expect(pressCounts({ y: 140 })).toBe(true);
  expect(pressCounts({ y: 200, keyed: true })).toBe(true);
});
