import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { circlesIn, needsOf } from './testing/circles.ts';

const root = join(import.meta.dirname, '..');
const sources = ['shared', 'server', 'client'].flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js)$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

/** Folders in which there are circles, each for a reason. */
const round: Readonly<Record<string, string>> = {
  'client/src/features':
    'what one feature tells of its records another shows: the floor its voice, the voice its speaker',
};

test('what lies side by side in a folder needs one another in one direction', () => {
  expect(sources.length).toBeGreaterThan(500);
  const needs = sources.flatMap((path) => needsOf(path, readFileSync(join(root, path), 'utf8')));
  expect(needs.length).toBeGreaterThan(1_000);
  const circles = circlesIn(needs);
  // What is round no more has no place in the list.
  expect(Object.keys(circles).filter((folder) => folder in round)).toEqual(Object.keys(round));
  expect(Object.fromEntries(Object.entries(circles).filter(([folder]) => !(folder in round)))).toEqual({});
});

test('seen, were it there: two folders that need each other, at any depth, and a file and a folder', () => {
  const folders = circlesIn([
    ['shared/a/hands/x/raise.ts', 'shared/a/queue/order.ts'],
    ['shared/a/queue/next.ts', 'shared/a/hands/sign.ts'],
    ['shared/a/feature.ts', 'shared/a/queue/next.ts'],
  ]);
  expect(folders).toEqual({ 'shared/a': ['hands → queue → hands'] });
  const three = circlesIn([
    ['a/x.ts', 'a/b/y.ts'],
    ['a/b/z.ts', 'a/c/z.ts'],
    ['a/c/y.ts', 'a/x.ts'],
  ]);
  expect(three).toEqual({ a: ['b → c → x.ts → b'] });
});

test('left alone: types, texts, packages, and what tests need', () => {
  const source = [
    "import type { A } from '../b/a.ts';",
    "import { type B } from '../b/b.ts';",
    "import { c } from '#texts/c';",
    "import { d } from 'react';",
    "import { e } from '../b/e.ts';",
    "const f = () => import('../b/f.ts');",
  ].join('\n');
  expect(needsOf('client/a/x.ts', source)).toEqual([
    ['client/a/x.ts', 'client/b/e.ts'],
    ['client/a/x.ts', 'client/b/f.ts'],
  ]);
  expect(needsOf('client/a/x.test.ts', source)).toEqual([]);
});
