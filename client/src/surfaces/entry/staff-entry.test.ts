import { expect, test } from 'vitest';
import { rolesToTry, waysIn } from './staff-entry.ts';

test('A1 the console tries the remembered role first, then the other', () => {
  expect(rolesToTry('console', undefined)).toEqual(['host', 'moderator']);
  expect(rolesToTry('console', 'moderator')).toEqual(['moderator', 'host']);
  expect(rolesToTry('stage', 'moderator')).toEqual(['stage']);
});

test('A1 the cookie goes first, and the secret stands in where the browser kept none', () => {
  const secretOf = (role: string) => (role === 'moderator' ? 'told once' : undefined);
  expect(waysIn(['moderator'], secretOf, true)).toEqual([
    { role: 'moderator' },
    { role: 'moderator', secret: 'told once' },
  ]);
  expect(waysIn(['host', 'moderator'], secretOf, true)).toEqual([
    { role: 'host' },
    { role: 'moderator' },
    { role: 'moderator', secret: 'told once' },
  ]);
});

test('A1 in a page of somebody else no cookie is tried where the secret is at hand', () => {
  expect(waysIn(['stage'], () => 'told once', false)).toEqual([{ role: 'stage', secret: 'told once' }]);
  expect(waysIn(['stage'], () => undefined, false)).toEqual([{ role: 'stage' }]);
});
