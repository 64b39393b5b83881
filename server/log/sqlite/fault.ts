/**
 * What an error of the database means for us.
 * - `full`: no space; nothing was written, and it may work later.
 * - `busy`: somebody else holds the file; nothing was written.
 * - `mistake`: the statement or its values were wrong; the medium is fine.
 * - `fatal`: the medium cannot be trusted any more. After a failed fsync the kernel may have thrown the pages
 *   away and the next fsync says yes, so the only honest thing is to end the process and read the log anew.
 */
export type Fault = 'full' | 'busy' | 'mistake' | 'fatal';

/* sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const FULL = 13;
const IOERR_SHMSIZE = 4874;
const MISTAKES: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25]);

export function faultOf(error: unknown): Fault {
  const code = codeOf(error);
  if (code === undefined) return 'mistake';
  const primary = code & 0xff;
  if (primary === FULL || code === IOERR_SHMSIZE) return 'full';
  if (primary === BUSY || primary === LOCKED) return 'busy';
  return MISTAKES.has(primary) ? 'mistake' : 'fatal';
}

export function sentenceOf(error: unknown): string {
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  return code === undefined ? text : `${text} (SQLite code ${code})`;
}

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
