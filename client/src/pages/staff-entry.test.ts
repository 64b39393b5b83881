import { expect, test } from 'vitest';
import { entryFor, rolesToTry } from './staff-entry.ts';

test('A1 the console tries the remembered role first, then the other', () => {
  expect(rolesToTry('console', undefined)).toEqual(['host', 'moderator']);
  expect(rolesToTry('console', 'moderator')).toEqual(['moderator', 'host']);
  expect(rolesToTry('stage', 'moderator')).toEqual(['stage']);
});

test('A1 a link leads to its own page only', () => {
  expect(entryFor('console', 'moderator')).toEqual({ state: 'in', roles: ['moderator'] });
  expect(entryFor('console', 'stage')).toEqual({ state: 'other-page', page: 'stage' });
  expect(entryFor('speaker', 'host')).toEqual({ state: 'other-page', page: 'console' });
  expect(entryFor('speaker', 'nobody')).toEqual({ state: 'wrong-secret' });
});
