import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '../shared/room/features.ts';

/* The server hosts logs, rooms and connections; what a room can do is none of its business. Tests and their helpers know it. */

const sources = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ name: relative(import.meta.dirname, path), text: readFileSync(path, 'utf8') }))
  .filter(({ name }) => !/(?:^|[\\/])testing[\\/]/u.test(name));

const types = Object.values(features).flatMap((feature) => [
  ...Object.keys(feature.commands),
  ...Object.keys(feature.evolve),
]);

/** What a source says of features: a path into their folder, or the name of a command or event as a literal. */
function wordsOfFeatures(text: string): readonly string[] {
  const paths = /shared\/features/.test(text) ? ['shared/features'] : [];
  const literals = types.filter((type) => ["'", '"', '`'].some((quote) => text.includes(`${quote}${type}${quote}`)));
  return [...paths, ...new Set(literals)];
}

test('the registry names commands and events to look for', () => {
  expect(types).toContain('hand.raise');
  expect(types.length).toBeGreaterThan(20);
  expect(types.every((type) => type.includes('.'))).toBe(true);
});

test('a source that knows a feature would be seen', () => {
  expect(wordsOfFeatures("if (command.type === 'hand.raise') return;")).toEqual(['hand.raise']);
  expect(wordsOfFeatures("import { floor } from '../shared/features/floor/feature.ts';")).toEqual(['shared/features']);
});

test('the server knows no feature', () => {
  expect(sources.length).toBeGreaterThan(0);
  const knowing = sources.flatMap(({ name, text }) => wordsOfFeatures(text).map((word) => `${name}: ${word}`));
  expect(knowing).toEqual([]);
});
