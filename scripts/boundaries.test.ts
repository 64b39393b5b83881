import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { objectionsTo } from './testing/boundaries.ts';
import { trespasses } from './testing/trespasses.ts';

const root = join(import.meta.dirname, '..');
const places = ['shared', 'server', 'client', 'e2e', 'bench', 'scripts'];
const sources = places.flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js)$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

test('every source imports what its place may, and nothing else', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap((path) => objectionsTo(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test.each(trespasses)('$path: $says', ({ path, bad, good }) => {
  expect(objectionsTo(path, bad)).toHaveLength(1);
  expect(objectionsTo(path, good)).toEqual([]);
});

test.each(trespasses)('$path: $says: its folders are there', ({ path, bad, good }) => {
  const targets = [...`${bad}\n${good}`.matchAll(/'(\.[^']*)\/[^'/]*'/gu)].map(([, folder = '']) => folder);
  const folders = [dirname(path), ...targets.map((folder) => join(dirname(path), folder.replace(/\*.*$/u, '')))];
  expect(folders.filter((folder) => folder.startsWith('..') || !existsSync(join(root, folder)))).toEqual([]);
});

test.each(['client/src/a/b.ts', 'client/a.ts', 'server/a/b.ts', 'shared/a/b.ts', 'a/b.ts'])(
  '%s: a source in a folder that the table does not know is refused',
  (path) => {
    expect(objectionsTo(path, 'export const a = 1;')).toEqual([`${path} lies in no place that the table knows`]);
  },
);
