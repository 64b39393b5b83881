import { expect, test } from 'vitest';
import { entryFor, rolesToTry, secretIn } from './staff-entry.ts';

test('A1 the secret is read from the fragment alone', () => {
  expect(secretIn('#k=abc_DEF-123')).toBe('abc_DEF-123');
  expect(secretIn('#k=')).toBeUndefined();
  expect(secretIn('#top')).toBeUndefined();
  expect(secretIn('')).toBeUndefined();
});

test('A1 the console tries the remembered role first, then the other', () => {
  expect(rolesToTry('console', null)).toEqual(['host', 'moderator']);
  expect(rolesToTry('console', 'moderator')).toEqual(['moderator', 'host']);
  expect(rolesToTry('stage', 'moderator')).toEqual(['stage']);
});

test('A1 a link leads to its own page only', () => {
  expect(entryFor('console', 'moderator')).toEqual({ state: 'in', roles: ['moderator'] });
  expect(entryFor('console', 'stage')).toEqual({ state: 'other-page', page: 'stage' });
  expect(entryFor('speaker', 'host')).toEqual({ state: 'other-page', page: 'console' });
  expect(entryFor('speaker', 'nobody')).toEqual({ state: 'wrong-secret' });
});
