import { posix } from 'node:path';
import { importsOf, isForTests } from './boundaries.ts';

/*
 * Whether what lies side by side in a folder, its files and its folders with all below them, can be read one after the
 * other: where two need each other, neither can be understood, tested or taken out alone. Types do not count, since the
 * events of one feature are heard by others by design; nor do texts, which know nobody.
 */

/** That the code of one source needs that of another; paths from the root of the repository. */
export type Need = readonly [from: string, to: string];

/** All that a source needs of ours. */
export function needsOf(path: string, source: string): readonly Need[] {
  if (isForTests(path)) return [];
  return importsOf(path, source).flatMap(({ from, isType }): readonly Need[] =>
    isType || !from.startsWith('.') ? [] : [[path, posix.join(posix.dirname(path), from)]],
  );
}

type Beside = ReadonlyMap<string, ReadonlySet<string>>;

/** For each folder, what lies in it by its name, and what of the same folder that needs. */
function besides(needs: readonly Need[]): ReadonlyMap<string, Beside> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const [from, to] of needs) {
    const [a, b] = [from.split('/'), to.split('/')];
    const at = a.findIndex((name, index) => name !== b[index]);
    const [one, other] = [a[at], b[at]];
    if (one === undefined || other === undefined) continue;
    const folder = a.slice(0, at).join('/');
    const beside = folders.get(folder) ?? new Map<string, Set<string>>();
    folders.set(folder, beside.set(one, (beside.get(one) ?? new Set()).add(other)));
  }
  return folders;
}

/** The way from a name back to itself, the shortest; undefined where there is none. */
function wayAround(beside: Beside, start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  for (let ways: string[][] = [[start]]; ways.length > 0;) {
    const longer: string[][] = [];
    for (const way of ways)
      for (const next of beside.get(way.at(-1) ?? '') ?? []) {
        if (next === start) return [...way, next];
        if (!seen.has(next)) longer.push([...way, next]);
        seen.add(next);
      }
    ways = longer;
  }
  return undefined;
}

/** Circles by the folder they are in: the shortest through each name, said once: "a → b → a". */
export function circlesIn(needs: readonly Need[]): { readonly [folder: string]: readonly string[] } {
  const circles: Record<string, readonly string[]> = {};
  for (const [folder, beside] of besides(needs)) {
    const told = new Set<string>();
    const ways = [...beside.keys()].toSorted().flatMap((name) => {
      if (told.has(name)) return [];
      const way = wayAround(beside, name) ?? [];
      for (const one of way) told.add(one);
      return way.length === 0 ? [] : [way.join(' → ')];
    });
    if (ways.length > 0) circles[folder] = ways;
  }
  return circles;
}
