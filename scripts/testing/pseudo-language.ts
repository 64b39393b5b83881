import { parseSync, type Plugin } from 'vite';

const texts = /[\\/]texts[\\/]en\.ts$/;
/** Of the browser, not of people. */
const unsaid = new Set(['locale']);

/** Runs in the pages: whatever is said, as it is or of facts, comes in brackets. */
const bracketed = `
const said = (words) =>
  typeof words === 'string' ? (words === '' ? '' : '⟦' + words + '⟧')
  : typeof words === 'function' ? (...facts) => said(words(...facts))
  : Array.isArray(words) ? words.map(said)
  : typeof words === 'object' && words !== null
    ? Object.fromEntries(Object.entries(words).map(([name, one]) => [name, said(one)]))
  : words;
`;

/**
 * Builds pages in a language in which every text is the English one in brackets: ⟦Raise hand⟧. A sentence that comes without
 * them is said by the code itself, and would stay English in every language.
 */
export function pseudoLanguage(): Plugin {
  return {
    name: 'pseudo-language',
    enforce: 'pre',
    transform(code, id) {
      if (!texts.test(id)) return undefined;
      const names = parseSync(id, code).module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ isType, exportName: { name } }) => (isType || name === null ? [] : [name])),
      );
      const exported = names.map(
        (name) => `export const ${name} = ${unsaid.has(name) ? '' : 'said'}(english.${name});`,
      );
      return {
        code: `import * as english from ${JSON.stringify(`${id}?english`)};${bracketed}${exported.join('\n')}`,
        map: null,
      };
    },
  };
}
