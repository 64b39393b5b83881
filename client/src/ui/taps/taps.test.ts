import { expect, test, vi } from 'vitest';
import { uiLimits } from '../limits.ts';
import { isOfOpening, isSameTap, isStray, isTooSoon, pressMadeAt, readTap, tapOf } from './taps.ts';

const press = { detail: 1, clientX: 180, clientY: 580, pointerType: 'touch' };
const first = tapOf(press, 1_000);

test('H7 the second half of a double tap on Raise hand does not lower the hand that came under it', () => {
  expect(isSameTap(first, tapOf({ ...press, clientY: 590 }, 1_200))).toBe(true);
});

test('H7 a later tap, and one elsewhere, count', () => {
  expect(isSameTap(first, tapOf(press, 1_000 + uiLimits.secondTapMs))).toBe(false);
  expect(isSameTap(first, tapOf({ ...press, clientY: 580 - uiLimits.tapGuardPx - 1 }, 1_100))).toBe(false);
  expect(isSameTap(undefined, first)).toBe(false);
});

test('H10 a mouse tells itself which click is the second of two; a key never is', () => {
  expect(isSameTap(first, tapOf({ ...press, pointerType: 'mouse' }, 1_200))).toBe(false);
  expect(isSameTap(first, tapOf({ ...press, pointerType: 'mouse', detail: 2 }, 1_200))).toBe(true);
  expect(isSameTap(first, tapOf({ ...press, detail: 0 }, 1_200))).toBe(false);
});

test('H7 a control pressed twice within the blink of a thumb is pressed once, unless another was pressed in between', () => {
  const at = 1_000;
  const again = tapOf(press, at + 250);
  expect(isTooSoon(at, at + 250, again, first)).toBe(true);
  expect(isTooSoon(at, at + 250, undefined, undefined)).toBe(true);
  expect(isTooSoon(at, at + uiLimits.tapGuardMs, again, first)).toBe(false);
  const elsewhere = { ...press, clientY: 300 };
  expect(isTooSoon(at, at + 250, again, tapOf(elsewhere, at + 150))).toBe(false);
  expect(isTooSoon(at, at + 250, again, tapOf({ ...press, clientY: 570 }, at + 150))).toBe(true);
  expect(isTooSoon(at, at + 250, again, tapOf(elsewhere, at - 100))).toBe(true);
});

test('L1 what is heard late was made when it says; where nothing is heard, it is now', () => {
  vi.stubGlobal('event', { timeStamp: 1_000 });
  expect(pressMadeAt()).toBe(1_000);
  vi.unstubAllGlobals();
  const beforeMs = performance.now();
  expect(pressMadeAt()).toBeGreaterThanOrEqual(beforeMs);
});

test('L1 a press counts from when it was made, however late a busy page hears of it', () => {
  expect(readTap({ detail: 1, clientX: 180, clientY: 580, timeStamp: 1_000 })).toEqual({
    ...first,
    again: true,
    at: 1_000,
  });
});

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

const pressed = (kind: string, at: number, x = 180) => ({ kind, tap: tap(at, x) });

test('H5 soon after a press nothing takes another at its very spot, then only the same kind of control does', () => {
  const last = pressed('Call', 1_000);
  for (const passedMs of [120, 250, 400]) expect(isStray(last, pressed('Call', 1_000 + passedMs))).toBe(true);
  expect(isStray(last, pressed('Call', 2_300))).toBe(false);
  expect(isStray(last, pressed('Skip', 2_300))).toBe(true);
  expect(isStray(last, pressed('Skip', 1_000 + uiLimits.otherControlMs))).toBe(false);
});

test('H5 a press that was aimed elsewhere counts at once', () => {
  expect(isStray(pressed('Move up', 1_000), pressed('Move down', 1_120, 181 + uiLimits.sameSpotPx))).toBe(false);
  expect(isStray(undefined, pressed('Call', 1_000))).toBe(false);
});
