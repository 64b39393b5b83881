import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, writeSync, fsyncSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

/** The server's own key, made at the first start, readable by nobody else. Losing it signs everybody out. */
export function readServerKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'key');
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, randomBytes(keyBytes).toString('base64'));
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== keyBytes)
    throw new Error(
      `The server key in ${file} is damaged. Restore it from a backup, or delete it: everybody then signs in again.`,
    );
  return key;
}
