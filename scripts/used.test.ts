import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import postcss from 'postcss';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const paths = readdirSync(join(root, 'client', 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const sources = paths.flatMap((path) => {
  if (!/(?<!\.test)\.tsx?$/u.test(path)) return [];
  const source = read(path);
  const imports = source.match(/^import [^;]*;/gmu) ?? [];
  return [{ path, imports, body: source.replace(/^import [^;]*;/gmu, '') }];
});

/** What a source takes of an object of that name; `*` where it takes all of it, or by a key that only a run knows. */
function takenOf(source: string, name: string): readonly string[] {
  if (!source.includes(name)) return [];
  const all = (pattern: string) => [...source.matchAll(new RegExp(pattern, 'gu'))].map(([, found]) => found ?? '*');
  return [
    ...all(String.raw`const \{([^}]*)\} = ${name};`).flatMap((keys) => keys.match(/\w+(?=\s*(?:[:,]|$))/gu) ?? []),
    ...all(String.raw`const (\w+) = ${name};`).flatMap((alias) => takenOf(source, alias)),
    ...all(String.raw`(?<![\w'/-]|\w\.|const |(?:const \w+|\}) = (?=${name};))${name}\b(?!['-])(?:\.(\w+))?`),
  ];
}

test('a stylesheet has what components name of it, and nothing else', () => {
  const sheets = paths.filter((path) => path.endsWith('.module.css'));
  expect(sheets.length).toBeGreaterThan(100);
  const found = sheets.flatMap((sheet) => {
    const name = posix.basename(sheet);
    const taken = sources.flatMap(({ path, imports, body }) =>
      imports
        .filter((one) => one.includes(name) && posix.join(posix.dirname(path), one.split("'")[1] ?? '') === sheet)
        .flatMap((one) => takenOf(body, one.split(' ')[1] ?? '')),
    );
    const classes = new Set<string>();
    postcss.parse(read(sheet)).walkRules(({ selector }) => {
      for (const [, one = ''] of selector.matchAll(/\.([a-z][\w-]*)/giu)) classes.add(one);
    });
    const unused = [...classes].filter((one) => !taken.includes('*') && !taken.includes(one));
    const missing = taken.filter((one) => one !== '*' && !classes.has(one));
    return [...unused.map((one) => `${sheet}: unused .${one}`), ...missing.map((one) => `${sheet}: no .${one}`)];
  });
  expect(found).toEqual([]);
});

test('texts hold what pages say, and nothing else', async () => {
  const files = paths.filter((path) => path.endsWith('/texts/en.ts'));
  const modules = await Promise.all(files.map((path) => import(pathToFileURL(join(root, path)).href)));
  const objects = modules.flatMap((module) => Object.entries<unknown>(module));
  const unsaid = objects.flatMap(([name, texts]) => {
    if (typeof texts !== 'object' || texts === null) return [];
    const alias = new RegExp(String.raw`\b${name} as (\w+)`, 'u');
    const taken = sources.flatMap(({ imports, body }) => takenOf(body, alias.exec(imports.join())?.[1] ?? name));
    return Object.keys(texts).flatMap((key) => (taken.includes('*') || taken.includes(key) ? [] : `${name}.${key}`));
  });
  expect(objects.length).toBeGreaterThan(100);
  expect(unsaid).toEqual([]);
});
