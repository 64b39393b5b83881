import { expect, test } from 'vitest';
import { isOver, mayFold, type Reading } from './fold.ts';
import type { PublicShow } from '../records.ts';

const show = (state: PublicShow['state'], reveal: PublicShow['reveal']): PublicShow => ({
  ...{ id: 'a', prompt: 'a', kind: 'hands', answered: 0, at: 0 },
  state,
  reveal,
});

test('S2 a sealed show is over once it is revealed, a live one once it is closed', () => {
  expect(isOver(show('open', 'live'))).toBe(false);
  expect(isOver(show('closed', 'live'))).toBe(true);
  expect(isOver(show('closed', 'sealed'))).toBe(false);
  expect(isOver(show('revealed', 'sealed'))).toBe(true);
});

const atRest: Reading = {
  restedMs: 60_000,
  isHeld: false,
  isWithin: false,
  top: 100,
  bottom: 500,
  screenHeight: 640,
  scrolledPx: 0,
};

test('Q2 S1 a closed show folds where its reader rests at the top of the page, or where it is not seen', () => {
  expect(mayFold(atRest)).toBe(true);
  expect(mayFold({ ...atRest, scrolledPx: 600, top: -500, bottom: -100 })).toBe(true);
  expect(mayFold({ ...atRest, scrolledPx: 10, top: 700, bottom: 1_100 })).toBe(true);
});

test('Q2 S1 it does not fold under a finger, nor soon after one, nor while something of it has the focus', () => {
  expect(mayFold({ ...atRest, isHeld: true })).toBe(false);
  expect(mayFold({ ...atRest, restedMs: 2_000 })).toBe(false);
  expect(mayFold({ ...atRest, isWithin: true })).toBe(false);
});

test('S1 it does not fold while it is read by somebody who has scrolled to it', () => {
  expect(mayFold({ ...atRest, scrolledPx: 40 })).toBe(false);
});
