import { expect, test } from 'vitest';
import { whyLocked } from './why-locked.ts';

const plain = { approved: false, topic: 'Bees' };

test('H1 a topic may change until somebody relies on it, and its owner is told why it may not', () => {
  expect(whyLocked(plain, 0, false)).toBeUndefined();
  expect(whyLocked(plain, 1, false)).toBe('stoodWith');
  expect(whyLocked({ ...plain, approved: true }, 0, false)).toBe('approved');
  expect(whyLocked({ ...plain, unseen: true }, 0, false)).toBe('hidden');
  expect(whyLocked({ ...plain, approved: true, wasCalled: true }, 3, false)).toBe('called');
});

test('H1 a hand that was approved without a topic may still get one', () => {
  expect(whyLocked({ approved: true }, 0, false)).toBeUndefined();
});

test('Q7 whoever is muted is told so, whatever else there is', () => {
  expect(whyLocked({ approved: false }, 0, true)).toBe('muted');
  expect(whyLocked({ ...plain, wasCalled: true }, 3, true)).toBe('muted');
});
