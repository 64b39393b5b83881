import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { isNewThere } from './use-turned.ts';

const [call, recap] = [{} as Element, {} as Element];
const box = { left: 100, top: 40, right: 180, bottom: 80 };
const turn = { at: 10_000, lay: new Map([[call, box]]) };
const spot = (afterMs: number, x = 140, y = 60) => ({ at: 10_000 + afterMs, x, y });

test('a press soon after a page became another one does nothing to what came to lie there', () => {
  for (const afterMs of [0, 120, 250, 400, uiLimits.slotRestMs - 1])
    expect(isNewThere(turn, recap, spot(afterMs))).toBe(true);
  expect(isNewThere(turn, recap, spot(uiLimits.slotRestMs))).toBe(false);
  expect(isNewThere(undefined, recap, spot(0))).toBe(false);
});

test('what lay at that very spot before takes its press, and not where it came to lie', () => {
  expect(isNewThere(turn, call, spot(120))).toBe(false);
  for (const [x, y] of [
    [99, 60],
    [181, 60],
    [140, 39],
    [140, 81],
  ] as const)
    expect(isNewThere(turn, call, spot(120, x, y))).toBe(true);
});
