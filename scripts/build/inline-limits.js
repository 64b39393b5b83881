import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const file = /\.tsx?$/;
/** Bounds stand in files of this name beside what they bound, as objects of numbers: `limits`, `floorLimits`. */
const itself = /[\\/]limits\.ts$/;
const imported = /import \{([\w\s,]+)\} from '([^']*\/limits\.ts)';?/g;

/** @typedef {Readonly<Record<string, Readonly<Record<string, number>>>>} Bounds */

/**
 * Writes the numbers where they are used: a page needs a few dozen of them, and their names weigh more than its code.
 * A name that is not a limit stops the build.
 * @param {string} code
 * @param {(from: string) => Promise<Bounds>} load what the file at that path, as imported, exports
 */
export async function inlineLimits(code, load) {
  /** @type {Record<string, Readonly<Record<string, number>>>} */
  const bounds = {};
  for (const [, names = '', from = ''] of code.matchAll(imported)) {
    const exported = await load(from);
    for (const name of names.match(/\w+/g) ?? []) {
      const numbers = exported[name];
      if (numbers === undefined) throw new Error(`There are no limits "${name}" in ${from}.`);
      bounds[name] = numbers;
    }
  }
  const names = Object.keys(bounds);
  if (names.length === 0) return undefined;
  const used = new RegExp(`\\b(${names.join('|')})\\.(\\w+)`, 'g');
  return code.replace(imported, '').replace(used, (_, /** @type {string} */ of, /** @type {string} */ name) => {
    const value = bounds[of]?.[name];
    if (value === undefined) throw new Error(`There is no limit "${name}" in "${of}".`);
    return `(${value})`;
  });
}

/** @returns {import('vite').Plugin} */
export function limitsInline() {
  return {
    name: 'limits-inline',
    enforce: 'pre',
    apply: 'build',
    async transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!file.test(path) || itself.test(path)) return undefined;
      const inlined = await inlineLimits(code, (from) => import(pathToFileURL(join(dirname(path), from)).href));
      return inlined === undefined ? undefined : { code: inlined, map: null };
    },
  };
}

const lateCommands = /[\\/]shared[\\/]room[\\/]late-commands\.ts$/;

/**
 * Puts the table in place of the commands that it is read from, which are most of the core.
 * @param {Readonly<Record<string, number>>} table
 * @returns {import('vite').Plugin}
 */
export function lateCommandsInline(table) {
  return {
    name: 'late-commands-inline',
    enforce: 'pre',
    load: (id) => (lateCommands.test(id) ? `export const lateAfterMs = ${JSON.stringify(table)};` : undefined),
  };
}
