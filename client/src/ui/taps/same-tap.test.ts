import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { isSameTap, tapOf } from './same-tap.ts';

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
