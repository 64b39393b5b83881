import { readFileSync } from 'node:fs';

const source = /[\\/](?:client[\\/]src|shared)[\\/].*\.tsx?$/;
const texts = /([\\/]texts[\\/])[\w-]+\.ts$/;
const named = /^\/\/ chunk: ([a-z]+)$/m;

/**
 * The chunk that a source names in a line of its own, "// chunk: later"; null where it names none. What several parts need
 * that are fetched later goes together: each file more is a name more in the first one.
 * @param {string} id
 */
export function chunkNamed(id) {
  // Texts go where the English ones say, in every language.
  const path = (id.split('?')[0] ?? id).replace(texts, '$1en.ts');
  return source.test(path) ? (named.exec(readFileSync(path, 'utf8'))?.[1] ?? null) : null;
}
