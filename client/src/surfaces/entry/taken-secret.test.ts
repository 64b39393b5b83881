import { expect, test } from 'vitest';
import { secretIn } from './taken-secret.ts';

test('A1 the secret is read from the fragment alone', () => {
  expect(secretIn('#k=abc_DEF-123')).toBe('abc_DEF-123');
  expect(secretIn('#k=')).toBeUndefined();
  expect(secretIn('#top')).toBeUndefined();
  expect(secretIn('')).toBeUndefined();
});
