import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

export const keyFile = (dataDir: string): string => join(dataDir, 'key');

/** Whole or not at all: a start that is killed meanwhile leaves no half of a key. */
function make(file: string): void {
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, 'w', 0o600);
  writeSync(descriptor, randomBytes(keyBytes).toString('base64'));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(fresh, file);
}

/** The server's own key, made at the first start, readable by nobody else. Losing it signs everybody out. */
export function readServerKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = keyFile(dataDir);
  if (!existsSync(file)) make(file);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== keyBytes)
    throw new Error(
      `The server key in ${file} is damaged. Restore it from a backup, or delete it: everybody then signs in again.`,
    );
  return key;
}
