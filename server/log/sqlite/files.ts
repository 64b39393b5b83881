import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

export type LogFiles = { readonly database: string; readonly lock: string };

/** Makes the folder and empty files that only their owner may read; SQLite gives its journal the same mode. */
export function prepareFiles(dataDir: string): LogFiles {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const files = { database: join(dataDir, 'plenum.db'), lock: join(dataDir, 'lock') };
  for (const path of [files.lock, files.database]) keepPrivate(path);
  syncFolder(dataDir);
  return files;
}

function keepPrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    // By path, never by opening it: POSIX drops a process's locks on a file as soon as it closes any handle of it.
    chmodSync(path, 0o600);
  }
}

/** A new file's name survives a power cut only once its folder was synced. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
