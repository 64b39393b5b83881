import { expect, test } from 'vitest';
import { inGroups } from './draw.ts';

test('H2 the hash of a draw is written in four groups that lose nothing', () => {
  const hash = '3f9a'.repeat(16);
  expect(inGroups(hash).split(' ')).toHaveLength(4);
  expect(inGroups(hash).replaceAll(' ', '')).toBe(hash);
});
