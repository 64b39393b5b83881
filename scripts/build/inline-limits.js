import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const file = /\.tsx?$/;
/** Bounds stand in files of this name beside what they bound, as objects of numbers: `limits`, `floorLimits`. */
const itself = /[\\/]limits\.ts$/;
const imported = /import \{([\w\s,]+)\} from '([^']*\/limits\.ts)';?/g;

/** @typedef {Readonly<Record<string, Readonly<Record<string, number>>>>} Bounds */

/** @param {string} text */
const blank = (text) => text.replace(/[^\n]/g, ' ');

/**
 * Where the object itself is used, taken apart or handed on, nothing can be written in its place, and the page would break as
 * it runs: at its start, or only when that function is called.
 * @param {string} code
 * @param {readonly string[]} names
 * @param {string} path
 */
function refuseWhole(code, names, path) {
  const said = code
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<=^|\s)\/\/.*/g, blank)
    .replace(imported, blank);
  const whole = new RegExp(
    `(?:[=>([,{?:|&]|\\.\\.\\.|\\b(?:return|of|in))\\s*(${names.join('|')})\\b(?=\\s*(?:[;,)\\]}[?]|\\n|$))`,
  );
  const found = whole.exec(said);
  if (found === null) return;
  const line = said.slice(0, found.index + found[0].length).split('\n').length;
  const { 1: name = '' } = found;
  throw new Error(
    `${path}:${line} uses "${name}" as a whole. A page has its numbers alone, so write each as ${name}.NAME.`,
  );
}

/**
 * Writes the numbers where they are used: a page needs a few dozen of them, and their names weigh more than its code.
 * A name that is not a limit stops the build, and so does whatever is no single one.
 * @param {string} code
 * @param {(from: string) => Promise<Bounds>} load what the file at that path, as imported, exports
 * @param {string} path of the code, for what is said of it
 */
export async function inlineLimits(code, load, path) {
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
  refuseWhole(code, names, path);
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
      const load = (/** @type {string} */ from) => import(pathToFileURL(join(dirname(path), from)).href);
      const inlined = await inlineLimits(code, load, relative(process.cwd(), path));
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
