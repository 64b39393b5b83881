import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = ['shared', 'server', 'client', 'e2e', 'bench'].flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const isOfLimits = (path: string) => /[\\/](?:door-)?limits\.ts$/.test(path);
const words = new Set(
  sources.filter((path) => !isOfLimits(path)).flatMap((path) => readFileSync(path, 'utf8').match(/\b\w+\b/g) ?? []),
);

/** Every limit there is, by its name. */
const limits: (readonly [string, unknown])[] = [];
for (const path of sources.filter(isOfLimits)) {
  const exported = (await import(pathToFileURL(path).href)) as Record<string, Record<string, unknown>>;
  for (const [of, bounds] of Object.entries(exported))
    if (of !== 'announcedLimits') limits.push(...Object.entries(bounds));
}
const names = limits.map(([name]) => name);

test('every limit is a number, and its name ends with the unit', () => {
  const units =
    /(?:Ms|Seconds|Minutes|Days|PerSecond|PerMinute|Count|Bytes|Chars|Graphemes|Px|Share|Level|Factor|Odds)$/;
  expect(limits.length).toBeGreaterThan(250);
  expect(limits.filter(([, value]) => !Number.isFinite(value))).toEqual([]);
  expect(names.filter((name) => !units.test(name))).toEqual([]);
});

test('no name stands for two limits', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('every limit bounds something', () => {
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});
