import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Without comments and indentation, and nothing else: a minifier would write it in the language of today.
 * @param {string} source
 */
export const bare = (source) => source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s+/gm, '');

/**
 * Hands the script its words: it ends in a call of itself.
 * @param {string} source
 * @param {{readonly [name: string]: string}} words
 */
const speaking = (source, words) => source.replace(/\}\)\(\);\s*$/, () => `})(${JSON.stringify(words)});\n`);

/**
 * Puts a script of its own before all else in the page, as it was written: it speaks where the pages' scripts cannot.
 * @param {URL} place
 * @param {{readonly tooOld: string, readonly notWhole: string, readonly broken: string}} words
 * @returns {import('vite').Plugin}
 */
export function firstScript(place, { tooOld, notWhole, broken }) {
  const source = speaking(bare(readFileSync(place, 'utf8')), { tooOld, notWhole, broken });
  const fileName = `assets/before-all-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
  return {
    name: 'first-script',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
    },
  };
}
