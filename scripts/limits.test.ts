import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = ['shared', 'server', 'client', 'e2e', 'bench'].flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const isOfLimits = (path: string) => /[\\/](?:door-)?limits\.ts$/.test(path);
const units =
  /(?:Ms|Seconds|Minutes|Days|PerSecond|PerMinute|Count|Bytes|Chars|Graphemes|Px|Em|Share|Level|Factor|Odds)$/;
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

/*
 * A bound of one file may stand at the top of that file instead, by a name with its unit last; what a second file asks
 * for stands with the limits.
 */

const product = sources
  .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
  .filter(({ path }) => /^(?:shared|server|client\/src)\//.test(path) && !isOfLimits(path))
  .filter(({ path }) => !/\.test\.tsx?$|\/testing\/|contract\.ts$/.test(path));

type Bound = { readonly indent: string; readonly exported: string | undefined; readonly name: string };

/** Every constant with a number for a value. */
const boundsIn = (text: string): Bound[] =>
  [
    ...text.matchAll(/^(?<indent> *)(?<exported>export )?const (?<name>[a-z]\w*)(?:: number)? = -?[\d][\d_.* /+-]*;/gm),
  ].map(({ groups }) => ({
    indent: groups?.['indent'] ?? '',
    exported: groups?.['exported'],
    name: groups?.['name'] ?? '',
  }));

const ownBounds = product.flatMap(({ path, text }) => boundsIn(text).map((bound) => ({ path, ...bound })));

test('what bounds one file stands at its top, with its unit last, and is asked for by no other', () => {
  const withUnit = ownBounds.filter(({ name }) => units.test(name));
  expect(withUnit.length).toBeGreaterThan(30);
  expect(withUnit.filter(({ indent, exported }) => indent !== '' || exported !== undefined)).toEqual([]);
  expect(ownBounds.filter(({ name }) => /^(?:most|longest|farthest)/.test(name) && !units.test(name))).toEqual([]);
});

test('a table of limits stands in a file of limits', () => {
  expect(product.filter(({ text }) => /\bconst \w*[lL]imits = \{/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no bound of one file has the name of a limit', () => {
  expect(ownBounds.filter(({ name }) => names.includes(name))).toEqual([]);
});

const waits = new Set(['setTimeout', 'setInterval', 'sleep', 'timeout', 'useNow']);
const leastNamedMs = 1_000;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The numbers that a node writes out, but for those of the functions in it. */
function numbersIn(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(numbersIn);
  if (!isNode(node) || /Function/.test(String(node['type']))) return [];
  if (node['type'] === 'Literal' && typeof node['value'] === 'number') return [node['value']];
  return Object.values(node).flatMap(numbersIn);
}

function bareWaits(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(bareWaits);
  if (!isNode(node)) return [];
  const { callee } = node;
  const called = isNode(callee) ? (isNode(callee['property']) ? callee['property'] : callee) : {};
  const isWait = node['type'] === 'CallExpression' && waits.has(String(called['name']));
  const own = isWait ? numbersIn(node['arguments']).filter((value) => value >= leastNamedMs) : [];
  return [...own, ...Object.values(node).flatMap(bareWaits)];
}

test('nothing waits for a second or longer that has no name', () => {
  const waiting = product.filter(({ text }) => [...waits].some((name) => text.includes(`${name}(`)));
  expect(waiting.length).toBeGreaterThan(40);
  expect(
    waiting.flatMap(({ path, text }) => bareWaits(parseSync(path, text).program.body).map((ms) => `${path}: ${ms}`)),
  ).toEqual([]);
  expect(bareWaits(parseSync('a.ts', 'setTimeout(() => go(2_000), 3_000);').program.body)).toEqual([3_000]);
  expect(bareWaits(parseSync('a.ts', 'timers.setInterval(look, 2 * 1_000);').program.body)).toEqual([1_000]);
});
