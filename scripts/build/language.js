import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../runtime.js';

/** @typedef {typeof import('../../client/texts/en.ts').beforeTexts} BeforeTexts */

const place = /^#texts\/(.+)$/;
/** As in the `lang` of a page: "en", "de", "pt-BR". */
const tag = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/;

/** The language that pages are built in. */
export const builtLanguage = process.env['PLENUM_LANGUAGE'] || 'en';

/**
 * The texts of a place in a language.
 * @param {string} client
 * @param {string} folder
 * @param {string} language
 */
function textsAt(client, folder, language) {
  if (!tag.test(language)) throw new Error(`PLENUM_LANGUAGE is "${language}". That names no language; "en" does.`);
  const path = join(client, folder, 'texts', `${language}.ts`);
  if (existsSync(path)) return path;
  const named = relative(client, path).replaceAll('\\', '/');
  throw new Error(`There are no pages in "${language}": client/${named} is missing.`);
}

/**
 * What is said before the pages' own code has come.
 * @param {string} language
 * @returns {Promise<{readonly [name in keyof BeforeTexts]: string}>}
 */
export async function textsBefore(language, client = join(root, 'client')) {
  return (await import(pathToFileURL(textsAt(client, '.', language)).href)).beforeTexts;
}

/**
 * Pages in one language: `#texts/features/floor` is `client/src/features/floor/texts/de.ts`, and no other language comes
 * along. Where a file is missing there is no build.
 * @param {string} language
 * @param {{readonly description: string, readonly pictureAlt: string, readonly noScript: string}} before
 * @returns {import('vite').Plugin}
 */
export function pagesIn(language, before, client = join(root, 'client')) {
  const { description, pictureAlt, noScript } = before;
  const words = { language, description, pictureAlt, noScript };
  return {
    name: 'pages-in-a-language',
    enforce: 'pre',
    resolveId(id) {
      const folder = place.exec(id)?.[1];
      return folder === undefined ? undefined : textsAt(client, join('src', folder), language);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        Object.entries(words).reduce(
          (said, [name, word]) =>
            said.replaceAll(`{${name}}`, () => word.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
          html,
        ),
    },
  };
}
