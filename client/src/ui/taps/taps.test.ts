import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { isOfOpening } from './taps.ts';

const tap = (at: number, x = 180, y = 580) => ({ at, x, y, again: false });
const opening = { at: 1_050, by: tap(1_000) };

test('L1 the second half of the tap that opened a dialog presses nothing in it', () => {
  expect(isOfOpening(opening, tap(1_180))).toBe(true);
  expect(isOfOpening(opening, tap(1_180, 180 + uiLimits.tapGuardPx))).toBe(true);
});

test('L1 a later tap, one elsewhere, a key, and one in a dialog that came uncalled count', () => {
  expect(isOfOpening(opening, tap(1_050 + uiLimits.secondTapMs))).toBe(false);
  expect(isOfOpening(opening, tap(1_180, 180, 581 + uiLimits.tapGuardPx))).toBe(false);
  expect(isOfOpening(opening, undefined)).toBe(false);
  expect(isOfOpening({ at: 9_000, by: tap(1_000) }, tap(9_100))).toBe(false);
  expect(isOfOpening({ at: 9_000, by: undefined }, tap(9_100))).toBe(false);
});
