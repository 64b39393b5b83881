import { posix } from 'node:path';
import { parseSync } from 'vite';

/*
 * Who may import whom, one line a place; the longest path that a file lies under says what holds for it. A `*` in a path
 * is one name, the same one on both sides; a `?` is any. `but`: none of these. `types`: of these, types alone. Packages by
 * their names; `node` is the platform, `*` any package but that.
 */
type Boundary = {
  readonly of: string;
  readonly may: readonly string[];
  readonly but?: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
};

const pure = ['zod', 'immutable', '@noble/hashes'];
const heavy = ['zod', 'immutable'];
/** What phones carry of the core: the wire, the bounds they use and how late commands may be (as numbers), and what is computed on both sides. */
const floor = ['order', 'time-true'].map((name) => `shared/features/floor/queue/${name}.ts`);
const numbers = ['shared/features/?/limits.ts', 'shared/room/late-commands.ts'];
const both = ['shared/kernel', 'shared/wire', ...numbers, ...floor, 'shared/features/floor/draw/seal.ts'];
const core = ['shared/features', 'shared/room'];
const react = 'client/src/engine/react';
const below = ['client/src/engine', 'client/src/voice', 'client/src/ui'];
/** What a feature tells others: records, what is computed from them, and its words; no component. */
const told = ['client/src/features/?/?.ts', 'client/src/features/?/texts'];
const engines = ['socket.io-client', 'idb-keyval', 'zustand/vanilla'];
const shows = ['react', 'react-dom', 'zustand', 'wouter', 'uplot', 'uqr', '@fontsource-variable'];

// oxfmt-ignore
const boundaries: readonly Boundary[] = [
  { of: 'shared/kernel', may: ['shared/kernel'], packages: pure },
  { of: 'shared/kernel/words/held-words.ts', may: ['shared/kernel'], packages: ['obscenity', '@2toad/profanity'] },
  { of: 'shared/features/*', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: pure },
  { of: 'shared/features/*/queue/order.ts', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: [], packageTypes: pure },
  { of: 'shared/room', may: ['shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'shared/wire', may: ['shared/wire', 'shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'server', may: ['server', 'shared/room', 'shared/wire', 'shared/kernel'], packages: ['*', 'node'] },
  { of: 'client', may: ['client', ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/engine', may: ['client/src/engine', ...both], but: [react], types: core, packages: engines, packageTypes: heavy },
  { of: react, may: ['client/src/engine', ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/voice', may: ['client/src/engine', 'client/src/voice', ...both], but: [react], types: core, packages: engines, packageTypes: heavy },
  { of: 'client/src/ui', may: ['client/src/ui', 'client/src/engine/format.ts', 'shared/kernel'], packages: shows },
  { of: 'client/src/features/*', may: ['client/src/features/*', ...told, ...below, ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/surfaces', may: ['client/src/surfaces', 'client/src/features', ...below, ...both], but: [`${react}/use-command.ts`], types: core, packages: shows, packageTypes: heavy },
];

/** Tests and their helpers see all of their side; what runs the whole product from outside sees everything. */
// oxfmt-ignore
const ofTests: readonly Boundary[] = [
  { of: 'shared', may: ['shared'], packages: ['*', 'node'] },
  { of: 'server', may: ['server', 'shared'], packages: ['*', 'node'] },
  { of: 'client', may: ['client', 'shared', 'scripts/testing'], packages: ['*', 'node'] },
  { of: '', may: [''], packages: ['*', 'node'] },
];

const isTest = (path: string) => /\.test\.tsx?$/u.test(path);
const isForTests = (path: string) =>
  isTest(path) ||
  /(?:^|\/)testing\/|(?:^|\/)contract\.ts$|-contract\.ts$/u.test(path) ||
  /^(?:e2e|bench|scripts)\//u.test(path);

/** The name that `*` stood for where the path lies under the pattern; undefined where it does not. */
function under(path: string, pattern: string): string | undefined {
  const source = pattern.replaceAll('.', '\\.').replaceAll('?', '[^/]+').replace('*', '([^/]+)');
  const found = new RegExp(`^${source}${pattern === '' ? '' : '(?:/|$)'}`, 'u').exec(path);
  return found === null ? undefined : (found[1] ?? '');
}

function boundaryOf(path: string): { readonly boundary: Boundary; readonly name: string } | undefined {
  const table = isForTests(path) ? ofTests : boundaries;
  const found = table.flatMap((boundary) => {
    const name = under(path, boundary.of);
    return name === undefined ? [] : [{ boundary, name }];
  });
  return found.toSorted((a, b) => b.boundary.of.length - a.boundary.of.length)[0];
}

type Import = { readonly from: string; readonly isType: boolean };

/** Everything a source takes from elsewhere. */
function importsOf(path: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const entriesAreTypes = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length > 0 && entries.every(({ isType }) => isType);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: entriesAreTypes(entries),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ from: moduleRequest.value, isType }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/gu, ''),
      isType: false,
    })),
  ];
}

function mayTakePackage(name: string, allowed: readonly string[]): boolean {
  if (name.startsWith('node:')) return allowed.includes('node');
  return allowed.some((one) => one === '*' || name === one || name.startsWith(`${one}/`));
}

/** What pages say, in the language they are built for: `#texts/features/floor` are its texts. */
const texts = '#texts/';

/** What the table has against a source, a sentence each; `path` from the root of the repository, with `/`. */
export function objectionsTo(path: string, source: string): readonly string[] {
  const found = boundaryOf(path);
  if (found === undefined) return [`${path} lies in no place that the table knows`];
  const { boundary, name } = found;
  return importsOf(path, source).flatMap(({ from, isType }) => {
    const says = (why: string) => [`${path} imports ${from}: ${why}`];
    if (!from.startsWith('.') && !from.startsWith(texts)) {
      const allowed = [...boundary.packages, ...(isType ? (boundary.packageTypes ?? []) : [])];
      return mayTakePackage(from, allowed) ? [] : says(`${boundary.of} does without this package`);
    }
    const target = from.startsWith('.')
      ? posix.join(posix.dirname(path), from)
      : `client/src/${from.slice(texts.length)}/texts/en.ts`;
    if (isTest(target)) return says('nothing imports a test');
    if (isForTests(target) && !isForTests(path)) return says('test helpers are for tests');
    const allowed = [...boundary.may, ...(isType ? (boundary.types ?? []) : [])];
    const lies = (places: readonly string[]) =>
      places.some((one) => under(target, one.replace('*', name)) !== undefined);
    return lies(allowed) && !lies(boundary.but ?? [])
      ? []
      : says(`${boundary.of} may not${isType ? '' : ' (or types alone)'}`);
  });
}
