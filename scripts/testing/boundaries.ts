import { posix } from 'node:path';
import { parseSync } from 'vite';

/*
 * Who may import whom, one line a place; the longest path that a file lies under says what holds for it. A `*` in a path
 * is one name, the same one on both sides; a `?` is any, a `~` any but a hook's (`use-…`). `but`: none of these;
 * `butValues`: of these no value, or not the one behind the `#`. `types`: of these, types alone. Packages by their names;
 * `node` is the platform, `*` any package but that.
 */
type Boundary = {
  readonly of: string;
  readonly may: readonly string[];
  readonly but?: readonly string[];
  readonly butValues?: readonly string[];
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
const told = ['client/src/features/?/~.ts', 'client/src/features/?/texts'];
/** What sends: a surface joins by `ConnectedRoom`, and what it asks of the room its features ask. */
const senders = [
  `${react}/use-command.ts`,
  `${react}/room-context.tsx#useRoomClient`,
  ...['store.ts', 'outbox', 'connection'].map((name) => `client/src/engine/${name}`),
];
const engines = ['socket.io-client', 'idb-keyval', 'zustand/vanilla'];
const log = ['server/log/port.ts', 'server/log/limits.ts'];
/** What the server sees of the core: the room as a whole, never a feature. */
const whole = ['shared/room', 'shared/wire', 'shared/kernel'];
const shows = ['react', 'react-dom', 'zustand', 'wouter', 'uplot', 'uqr', '@fontsource-variable'];

// oxfmt-ignore
const boundaries: readonly Boundary[] = [
  { of: 'shared/kernel', may: ['shared/kernel'], packages: pure },
  { of: 'shared/kernel/words/held-words.ts', may: ['shared/kernel'], packages: ['obscenity', '@2toad/profanity'] },
  { of: 'shared/features/*', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: pure },
  { of: 'shared/features/*/queue/order.ts', may: ['shared/features/*', 'shared/kernel'], types: ['shared/features'], packages: [], packageTypes: pure },
  { of: 'shared/room', may: ['shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'shared/wire', may: ['shared/wire', 'shared/room', 'shared/features', 'shared/kernel'], packages: pure },
  { of: 'server/?.ts', may: ['server', ...whole], packages: ['*', 'node'] },
  { of: 'server/log', may: ['server/log', ...whole], packages: ['*', 'node'] },
  { of: 'server/room', may: ['server/room', ...log, ...whole], packages: ['*', 'node'] },
  { of: 'server/room/commit', may: ['server/room/commit', 'server/room/?.ts', ...log, ...whole], packages: ['*', 'node'] },
  { of: 'server/room/people', may: ['server/room/people', 'server/room/?.ts', ...log, ...whole], packages: ['*', 'node'] },
  { of: 'server/transport', may: ['server/transport', 'server/room', 'server/settings.ts', ...log, ...whole], packages: ['*', 'node'] },
  { of: 'server/transport/doors', may: ['server/transport/doors', 'server/transport/?.ts', 'server/room', 'server/settings.ts', ...log, ...whole], packages: ['*', 'node'] },
  { of: 'server/transport/sockets', may: ['server/transport', 'server/room', 'server/settings.ts', ...log, ...whole], but: ['server/transport/http'], packages: ['*', 'node'] },
  { of: 'client/first.js', may: [], packages: [] },
  { of: 'client/texts', may: [], packages: [] },
  { of: 'client/src/main.tsx', may: ['client/src/surfaces/app.tsx', 'client/src/surfaces/entry/ahead.ts', 'client/src/surfaces/entry/taken-secret.ts', 'client/src/ui'], packages: shows },
  { of: 'client/src/engine', may: ['client/src/engine', ...both], but: [react], types: core, packages: engines, packageTypes: heavy },
  { of: react, may: ['client/src/engine', ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/voice', may: ['client/src/engine', 'client/src/voice', ...both], but: [react], types: core, packages: engines, packageTypes: heavy },
  { of: 'client/src/ui', may: ['client/src/ui', 'client/src/engine/format.ts', 'shared/kernel'], packages: shows },
  { of: 'client/src/features/*', may: ['client/src/features/*', ...told, ...below, ...both], types: core, packages: shows, packageTypes: heavy },
  { of: 'client/src/surfaces', may: ['client/src/surfaces', 'client/src/features', ...below, ...both], butValues: senders, types: core, packages: shows, packageTypes: heavy },
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
export const isForTests = (path: string) =>
  isTest(path) ||
  /(?:^|\/)testing\/|(?:^|\/)contract\.ts$|-contract\.ts$/u.test(path) ||
  /^(?:e2e|bench|scripts)\//u.test(path);

/** The name that `*` stood for where the path lies under the pattern; undefined where it does not. */
function under(path: string, pattern: string): string | undefined {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll('?', '[^/]+')
    .replaceAll('~', '(?!use-)[^/]+')
    .replace('*', '([^/]+)');
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

/** `names`: what it takes of that module; `*` is all of it. */
type Import = { readonly from: string; readonly isType: boolean; readonly names: readonly string[] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the tree alone shows: `import('./a.ts').A` as a type, and `new URL('./a.ts', import.meta.url)`. */
function importsIn(node: unknown): readonly Import[] {
  if (Array.isArray(node)) return node.flatMap(importsIn);
  if (!isRecord(node)) return [];
  const named = node['type'] === 'TSImportType' ? node['source'] : undefined;
  const made = node['type'] === 'NewExpression' && Array.isArray(node['arguments']) ? node['arguments'] : [];
  const isOfModule = isRecord(made[1]) && isRecord(made[1]['object']) && made[1]['object']['type'] === 'MetaProperty';
  const source: unknown = named ?? (isOfModule ? made[0] : undefined);
  const from = isRecord(source) ? source['value'] : undefined;
  const isImport = typeof from === 'string' && (named !== undefined || /\.[jt]sx?$/u.test(from));
  return [
    ...(isImport ? [{ from, isType: named !== undefined, names: ['*'] }] : []),
    ...Object.values(node).flatMap(importsIn),
  ];
}

/** Everything a source takes from elsewhere. */
export function importsOf(path: string, source: string): readonly Import[] {
  const { module, errors, program } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const entriesAreTypes = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length > 0 && entries.every(({ isType }) => isType);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: entriesAreTypes(entries),
      names: entries.map(({ importName }) => importName.name ?? '*'),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType, importName }) =>
        moduleRequest === null ? [] : [{ from: moduleRequest.value, isType, names: [importName.name ?? '*'] }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/gu, ''),
      isType: false,
      names: ['*'],
    })),
    ...(/\bimport\s*[.(]/u.test(source) ? importsIn(program.body) : []),
  ];
}

/** Vite's way to take whatever lies in a folder, which says nothing of what that is. */
const takesFolders = (path: string, source: string) =>
  parseSync(path, source).module.importMetas.some(({ end }) => /^\s*\??\.\s*glob/u.test(source.slice(end)));

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
  if (/\bglob\b/u.test(source) && takesFolders(path, source))
    return [`${path} takes a folder: imports name their files`];
  return importsOf(path, source).flatMap(({ from, isType, names }) => {
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
    const lies = (one: string) => under(target, one.replace('*', name)) !== undefined;
    const isBarred = (one: string) => {
      const [place = '', what] = one.split('#');
      return lies(place) && (what === undefined || names.some((taken) => taken === what || taken === '*'));
    };
    return allowed.some(lies) &&
      ![...(boundary.but ?? []), ...(isType ? [] : (boundary.butValues ?? []))].some(isBarred)
      ? []
      : says(`${boundary.of} may not${isType ? '' : ' (or types alone)'}`);
  });
}
