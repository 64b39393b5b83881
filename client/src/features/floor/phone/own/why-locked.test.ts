import { expect, test } from 'vitest';
import { whyLocked } from './why-locked.ts';

test('H1 a topic may change until somebody relies on it, and its owner is told why it may not', () => {
  expect(whyLocked({ approved: false }, 0)).toBeUndefined();
  expect(whyLocked({ approved: false }, 1)).toBe('stoodWith');
  expect(whyLocked({ approved: true }, 0)).toBe('approved');
  expect(whyLocked({ approved: false, unseen: true }, 0)).toBe('hidden');
  expect(whyLocked({ approved: true, wasCalled: true }, 3)).toBe('called');
});
