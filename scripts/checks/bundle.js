import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../runtime.js';

// What is added to a phone's first load is weighed against what it is for: the dock and the bar that stay are worth
// what they weigh, what can come a moment later comes in a chunk of its own.
const firstLoadBytes = 108_500;
const attendee = /surfaces\/phone\/page\./;

/** @typedef {Record<string, {file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[]}>} Manifest */

/**
 * The script files a phone loads before the attendee's page stands: the entry and all it imports, and that page's chunk
 * where it has one of its own.
 * @param {Manifest} manifest
 */
export function attendeeFiles(manifest) {
  const keys = Object.keys(manifest);
  const entries = keys.filter((key) => manifest[key]?.isEntry);
  const page = keys.filter((key) => manifest[key]?.isDynamicEntry && attendee.test(key));
  if (entries.length === 0) return undefined;
  const waiting = [...entries, ...page];
  const files = new Set();
  for (const key of waiting) {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) continue;
    files.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...files].filter((file) => /\.m?js$/.test(file));
}

export function checkBundle() {
  const built = join(root, 'dist', 'client');
  const path = join(built, '.vite', 'manifest.json');
  if (!existsSync(path)) {
    console.error('The pages are not built: there is nothing to weigh.');
    return false;
  }
  const files = attendeeFiles(JSON.parse(readFileSync(path, 'utf8')));
  if (!files) {
    console.error('The build names no entry: there is nothing to weigh.');
    return false;
  }
  const weighed = files.map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(built, file)), { level: 9 }).length,
  }));
  for (const { file, bytes } of weighed) console.log(`${String(bytes).padStart(8)}  ${file}`);
  const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `First load of the attendee's page: ${(total / 1000).toFixed(1)} KB gzip of script, at most ${firstLoadBytes / 1000}.`,
  );
  return total <= firstLoadBytes;
}
