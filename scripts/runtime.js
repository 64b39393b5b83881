import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's folder. */
export const root = join(import.meta.dirname, '..');

/* SQLite before 3.51.3 can damage a write-ahead log under rare timing. */
const sqliteFloor = '3.51.3';

/**
 * @param {string} version
 * @param {string} floor
 */
export function atLeast(version, floor) {
  const [have, need] = [version, floor].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (const [index, part] of (need ?? []).entries()) {
    const mine = have?.[index] ?? 0;
    if (mine !== part) return mine > part;
  }
  return true;
}

/** What this Node lacks to run the platform; '' where it lacks nothing. */
export function missing() {
  const features = /** @type {{typescript?: string | false}} */ (process.features);
  if (!features.typescript) return `Node ${process.versions.node} does not run TypeScript by itself`;
  const sqlite = process.versions.sqlite ?? '0';
  if (!atLeast(sqlite, sqliteFloor)) {
    return `Node ${process.versions.node} brings SQLite ${sqlite}, older than ${sqliteFloor}`;
  }
  return '';
}

/** The Node binary that `npm ci` installed for this machine, or undefined. */
export function installedNode() {
  const name = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', file);
  return existsSync(path) ? path : undefined;
}
