import { expect, test } from 'vitest';
import type { Floor } from './records.ts';
import { turnFields } from './testing/turn.ts';
import { uiLimits } from '../../ui/limits.ts';
import { isSecondNext, sawFloor, turnMeant, type Seen } from './next-presses.ts';

const called = (turnId: string): Floor => ({ ...turnFields, state: 'called', turnId });
const nobody: Floor = { state: 'free', secondsPlanned: 120 };
const free: Seen = { floor: nobody, before: null, since: 0 };

test('H11 a Next pressed a blink after somebody else called does not skip whoever was called', () => {
  const seen = sawFloor(free, called('t1'), 10_000);
  expect(turnMeant(seen, 10_100)).toBeNull();
  expect(turnMeant(seen, 10_000 + uiLimits.tapGuardMs)).toBe('t1');
});

test('H10 a turn that merely ended is left at once', () => {
  const seen = sawFloor(sawFloor(free, called('t1'), 0), nobody, 10_000);
  expect(turnMeant(seen, 10_001)).toBeNull();
});

test('H11 news about the same turn does not make it a new one', () => {
  const seen = sawFloor(sawFloor(free, called('t1'), 0), called('t1'), 9_900);
  expect(turnMeant(seen, 10_000)).toBe('t1');
});

test('H10 a second Next soon after the first is the same one, whatever the floor has become by then', () => {
  expect(isSecondNext(10_000, 11_300)).toBe(true);
  expect(isSecondNext(10_000, 10_000 + uiLimits.otherControlMs)).toBe(false);
  expect(isSecondNext(Number.NEGATIVE_INFINITY, 0)).toBe(false);
});
