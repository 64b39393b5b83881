/**
 * What an error of the database means for us.
 * - `full`: no space; nothing was written, and it may work later.
 * - `busy`: somebody else holds the file; nothing was written.
 * - `mistake`: the statement or its values were wrong; the medium is fine.
 * - `damaged`: what is stored makes no sense to SQLite.
 * - `fatal`: the medium cannot be trusted any more. After a failed fsync the kernel may have thrown the pages
 *   away and the next fsync says yes, so the only honest thing is to end the process and read the log anew.
 */
export type Fault = 'full' | 'busy' | 'mistake' | 'damaged' | 'fatal';

/* sqlite.org/rescode.html */
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
const IOERR_SHMSIZE = 4874;
const CONSTRAINT_PRIMARYKEY = 1555;
const MISTAKES: ReadonlySet<number> = new Set([ERROR, 18, 19, 20, 21, 25]);

export function faultOf(error: unknown): Fault {
  const code = codeOf(error);
  if (code === undefined) return 'mistake';
  const primary = code & 0xff;
  if (primary === FULL || code === IOERR_SHMSIZE) return 'full';
  if (primary === BUSY || primary === LOCKED) return 'busy';
  if (primary === CORRUPT || primary === NOT_A_DATABASE) return 'damaged';
  return MISTAKES.has(primary) ? 'mistake' : 'fatal';
}

/** An error over statements that are right, on rows that nobody but us writes, is damage where it is none of these. */
export function isOfTheMedium(error: unknown): boolean {
  const fault = faultOf(error);
  return fault === 'full' || fault === 'busy' || fault === 'fatal';
}

/** While a log is opened, what its statements, its header or values of a wrong kind run into is damage of the whole. */
export function isOfTheWhole(error: unknown): boolean {
  const fault = faultOf(error);
  const isOfWhatIsStored = codeOf(error) !== undefined || error instanceof RangeError || error instanceof TypeError;
  return fault === 'damaged' || (fault === 'mistake' && isOfWhatIsStored) || codeOf(error) === READONLY;
}

/** A row is there already that was to be added at the end: then the end is not where the head says. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === CONSTRAINT_PRIMARYKEY;
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
