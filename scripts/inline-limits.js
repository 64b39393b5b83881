const file = /\.tsx?$/;
const itself = /[\\/]shared[\\/]kernel[\\/]limits\.ts$/;
const imported = /import \{ limits \} from '[^']*\/kernel\/limits\.ts';?/;

/**
 * Writes the numbers where they are used: a page needs a few dozen of them, and their names weigh more than its code.
 * A name that is not a limit stops the build.
 * @param {string} code
 * @param {Readonly<Record<string, number>>} limits
 */
export function inlineLimits(code, limits) {
  if (!imported.test(code)) return undefined;
  return code.replace(imported, '').replace(/\blimits\.(\w+)/g, (_, /** @type {string} */ name) => {
    const value = limits[name];
    if (value === undefined) throw new Error(`There is no limit "${name}".`);
    return `(${value})`;
  });
}

/**
 * @param {Readonly<Record<string, number>>} limits
 * @returns {import('vite').Plugin}
 */
export function limitsInline(limits) {
  return {
    name: 'limits-inline',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!file.test(path) || itself.test(path)) return undefined;
      const inlined = inlineLimits(code, limits);
      return inlined === undefined ? undefined : { code: inlined, map: null };
    },
  };
}
