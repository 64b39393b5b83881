import { readFileSync } from 'node:fs';

const source = /[\\/](?:client[\\/]src|shared)[\\/].*\.tsx?$/;
const named = /^\/\/ chunk: ([a-z]+)$/m;

/**
 * The chunk that a source names in a line of its own, "// chunk: later"; null where it names none. What several parts need
 * that are fetched later goes together: each file more is a name more in the first one.
 * @param {string} id
 */
export function chunkNamed(id) {
  const path = id.split('?')[0] ?? id;
  return source.test(path) ? (named.exec(readFileSync(path, 'utf8'))?.[1] ?? null) : null;
}
