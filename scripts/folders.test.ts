import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const mostCount = 15;

/** Larger than that, each for a reason. */
const larger: Readonly<Record<string, string>> = {
  'shared/kernel': 'words that all features share, a type or two in each file',
  'shared/features/shows':
    'the files that every feature has by the same names, and four kinds of shows that share them',
};

const sizes = new Map<string, number>();
for (const place of ['shared', 'server', 'client', 'e2e', 'bench', 'scripts'])
  for (const entry of readdirSync(join(root, place), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ts|tsx|js)$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
    const folder = relative(root, dirname(join(entry.parentPath, entry.name))).replaceAll('\\', '/');
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }

test('a folder is read at one glance', () => {
  expect(sizes.size).toBeGreaterThan(100);
  expect([...sizes].filter(([folder, count]) => count > mostCount && !(folder in larger))).toEqual([]);
});

test('what is named as larger is there, and is', () => {
  expect(Object.keys(larger).filter((folder) => (sizes.get(folder) ?? 0) <= mostCount)).toEqual([]);
});
