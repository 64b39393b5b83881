import { posix } from 'node:path';
import { parseSync } from 'vite';

/*
 * Who may import whom, one line a place; the longest path that a file lies under says what holds for it. A `*` in a path
 * is one name, the same one on both sides where both have it. `types`: of these, types alone. Packages by their names;
 * `node` is the platform, `*` any package but that.
 */
type Boundary = {
  readonly of: string;
  readonly may: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
};

const pure = ['zod', 'immutable', '@noble/hashes'];
const heavy = ['zod', 'immutable'];
/** What phones carry of the core: the wire, the bounds they use and how late commands may be (as numbers), and what is computed on both sides. */
const numbers = ['shared/features/*/limits.ts', 'shared/room/late-commands.ts'];
const wire = ['shared/kernel', 'shared/protocol', ...numbers, 'shared/features/floor/order.ts'];
const both = [...wire, 'shared/features/floor/time-true.ts', 'shared/features/floor/seal.ts'];
const core = ['shared/features', 'shared/room'];
const engine = ['client/src/room', 'client/src/voice', 'client/src/texts'];
const engines = ['socket.io-client', 'idb-keyval', 'zustand/vanilla'];
const shows = ['react', 'react-dom', 'zustand', 'wouter', 'uplot', 'uqr', '@fontsource-variable'];

// oxfmt-ignore
const boundaries: readonly Boundary[] = [
  { of: 'shared/kernel', may: ['shared/kernel'], packages: pure },
  { of: 'shared/kernel/held-words.ts', may: ['shared/kernel'], packages: ['obscenity', '@2toad/profanity'] },
  { of: 'shared/features/*', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: pure },
  { of: 'shared/features/*/order.ts', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: [], packageTypes: pure },
  { of: 'shared/room', may: ['shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'shared/protocol', may: ['shared/protocol', 'shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'server', may: ['server', 'shared/room', 'shared/protocol', 'shared/kernel'], packages: ['*', 'node'] },
  { of: 'client', may: ['client', ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/room', may: [...engine, ...both], types: core, packages: engines, packageTypes: heavy },
  { of: 'client/src/voice', may: [...engine, ...both], types: core, packages: engines, packageTypes: heavy },
  { of: 'client/src/in-room', may: ['client/src/in-room', ...engine, ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/features', may: ['client/src/features', 'client/src/in-room', 'client/src/ui', ...engine, ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/ui', may: ['client/src/ui', 'client/src/texts', 'shared/kernel'], packages: shows },
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
  const source = pattern === '' ? '' : pattern.replaceAll('.', '\\.').replace('*', '([^/]+)');
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

/** What the table has against a source, a sentence each; `path` from the root of the repository, with `/`. */
export function objectionsTo(path: string, source: string): readonly string[] {
  const found = boundaryOf(path);
  if (found === undefined) return [`${path} lies in no place that the table knows`];
  const { boundary, name } = found;
  return importsOf(path, source).flatMap(({ from, isType }) => {
    const says = (why: string) => [`${path} imports ${from}: ${why}`];
    if (!from.startsWith('.')) {
      const allowed = [...boundary.packages, ...(isType ? (boundary.packageTypes ?? []) : [])];
      return mayTakePackage(from, allowed) ? [] : says(`${boundary.of} does without this package`);
    }
    const target = posix.join(posix.dirname(path), from);
    if (isTest(target)) return says('nothing imports a test');
    if (isForTests(target) && !isForTests(path)) return says('test helpers are for tests');
    const allowed = [...boundary.may, ...(isType ? (boundary.types ?? []) : [])];
    const isAllowed = allowed.some(
      (one) => under(target, boundary.of.includes('*') ? one.replace('*', name) : one) !== undefined,
    );
    return isAllowed ? [] : says(`${boundary.of} may not${isType ? '' : ' (or types alone)'}`);
  });
}
