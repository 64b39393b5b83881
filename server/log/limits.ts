/** Bounds of the log and of how it is written. */
export const logLimits = {
  /** Commands of a room that are settled at once, and writes that share a transaction. */
  groupCommandsCount: 64,
  /** Entries that cross threads at once; about 4 ms of parsing, and once folded they are young when they become garbage. */
  logPageCount: 2_048,
  /** The journal is moved into the database when it has this many pages of 4 KiB (SQLite's own default). */
  logCheckpointPagesCount: 1_000,
  /** Texts of one entry. A factor in the keys of what is stored: another value needs another schema. */
  contentsPerEntryCount: 65_536,
  /** Rooms whose statements are kept at hand. */
  preparedRoomsCount: 1_000,
  /** How long a write waits for somebody else's, such as a backup. */
  logBusyMs: 2_000,
  /** The same for taking erased bytes out of the journal, which is tried again soon. */
  logEraseBusyMs: 20,
  logEraseRetryMs: 250,
  /** Words that others took the place of leave the journal so late, all at once: commands wait while it is emptied. */
  logReplacedWipeMs: 2_000,
  /** After a full disk so much must be free before the log calls itself writable: a few of the largest messages. */
  logProbeBytes: 64 * 1024,
  /** Lines of the file of heads within this of each other are written at once. */
  headsWriteBytes: 64 * 1024,
} as const;
