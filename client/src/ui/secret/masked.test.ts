import { expect, test } from 'vitest';
import { masked } from './masked.ts';

test('L8 of a link with a secret everything is seen but the secret; one without is whole', () => {
  expect(masked('http://hall/r/ABC234/console#k=abc_DEF-123')).toBe('http://hall/r/ABC234/console#k=••••');
  expect(masked('http://hall/r/ABC234')).toBe('http://hall/r/ABC234');
});
