/** Bounds of a node's rooms. */
export const nodeLimits = {
  /* clocks, and rooms where nobody is (L2, L5) */
  /** A room's last visit is written down at most this often. */
  visitMarkEveryMs: 3_600_000,
  /** Often enough that a room kept for no days is gone within the hour. */
  roomSweepMs: 600_000,
  /** A process looks at the wall's clock beside the monotonic one this often. */
  clockLookMs: 1_000,
  /** The two went apart by more between two looks: the wall was set, or one of them slept. */
  clockJumpMs: 1_000,
  /** No look for so long: the process itself slept. */
  clockPauseMs: 60_000,
  /** After a start, a sleep or a jump no room ends by itself, and no room's clock is called wrong, before this. */
  clockSettledMs: 3_600_000,
  /** A room's clock so far ahead of the wall's goes on by itself. */
  clockAheadMs: 86_400_000,
  /** A wall so far behind the newest time that the server saw is not believed, unless steady for `retentionTrustMs`. */
  clockBehindMs: 86_400_000,
  /** L5: a jump of the wall by more, after a room's end, begins its retention anew: the end was written too early. */
  clockCorrectedMs: 2 * 86_400_000,
  /** L5: two looks so far apart find a room due; a wall no further ahead, or steady for so long, is believed. */
  retentionTrustMs: 86_400_000,
  /** L5: or so many starts, each as far from the one before. */
  retentionStartsCount: 3,

  /* what pages hear, and how often */
  /** What staff are told of pages' clocks changes at most this often. */
  clockSkewEveryMs: 5_000,
  /** A place in the queue that drifts as others move is told anew at most this often. */
  placeInQueueEveryMs: 10_000,
  /** What changes with every tap of a crowd (weights, counts of a show) changes on screens at most this often. */
  pacedEveryMs: 1_000,
  /**
   * A staff map of more records than these is made again only so often that so many are looked at in a second: where a
   * whole hall raises its hands at once, a map of all hands for each of them would hold up the hands themselves.
   */
  staffMapRecordsCount: 300,
  staffMapRecordsPerSecond: 100_000,
  /** A larger difference travels as several frames; a single record may still be larger. */
  frameBytes: 8_000,
  /** Who missed no more frames than these catches up with them; else a snapshot is sent. */
  resumableFramesCount: 240,
  /** The number of people present changes on screens at most this often. */
  hereEveryMs: 1_000,
  /** So many people a second are told how many are here, where nothing else is to be told: 10,000 hear it every 5 s. */
  hereTellsPerSecond: 2_000,

  /* the voice */
  /** What was under way when a relay ended is refused, but held against nobody. */
  signalsLateMs: 2_000,
  /** Names a connection may have given itself: its own, and those of former pages whose commands it took over. */
  namesPerConnectionCount: 8,
  /** For one person in one turn; places that nobody uses any more are free again after the time. */
  turnCredentialsCount: 4,
  turnCredentialsEveryMs: 600_000,

  /* a node's rooms */
  /** Whoever left counts as away after this. */
  awayAfterMs: 20_000,
  /** After a start nobody counts as away before this: pages come back over several seconds. */
  nobodyAwayAfterStartMs: 30_000,
  /** A room that nobody is connected to leaves the memory after this long. */
  roomIdleMs: 600_000,
  /** The first look for rooms that are over, after a start; then every `roomSweepMs`. */
  firstSweepMs: 60_000,
  /** Of a room that is loaded: the first page is soon there, and so many more are under way. */
  readFirstPageCount: 256,
  readAheadPagesCount: 2,
  /** A log that could not be read is read again so often, each time after a longer pause. */
  unknownRetriesCount: 3,
  unknownRetryMs: 100,
  /** After the room refused what was seen of a crowd. */
  surgePauseMs: 1_000,
  /** A deadline that is still due after it was acted on is tried again, after a pause that doubles. */
  deadlineRetryMs: 1_000,
  deadlineRetryMaxMs: 30_000,
  /** A fresh code that is taken is drawn anew so often. */
  codeTriesCount: 20,
} as const;
