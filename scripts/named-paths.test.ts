import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const exclude = ['**/node_modules/**', 'client/dist/**'];
const texts = ['*.md', 'docs/**/*.md', '{shared,server,client,bench,e2e,scripts}/**/*.md'].flatMap((pattern) =>
  globSync(pattern, { cwd: root, exclude }),
);

/** Where something of this repository stands, as texts name it: from its root. */
const ofRoot = /(?<![\w@./:-])(?:shared|server|client|bench|e2e|scripts|docs)\/[\w*<>{},./-]*[\w*/>}]/gu;
const links = /\]\((?!\w+:|#)([^)#\s]+)/gu;

const isThere = (path: string) => path.includes('<') || globSync(path.replace(/\/$/u, ''), { cwd: root }).length > 0;

function pathsIn(text: string): readonly string[] {
  const written = readFileSync(join(root, text), 'utf8');
  const linked = [...written.matchAll(links)].map(([, path]) => join(dirname(text), path ?? ''));
  return [...written.matchAll(ofRoot)].map(([path]) => path).concat(linked);
}

test('every path that the texts name is there', () => {
  const named = texts.flatMap((text) => pathsIn(text).map((path) => ({ text, path })));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ path }) => !isThere(path))).toEqual([]);
});
