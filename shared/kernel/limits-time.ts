const dayMs = 86_400_000;

/** The bounds of `limits.ts` that are about clocks and about what happens to rooms when nobody is there. */
export const timeLimits = {
  dayMs,
  reopenMs: 600_000,
  retentionDaysDefault: 30,
  retentionDaysMax: 365,
  /** L2: nobody was there or did anything for so long, and it ends by itself. */
  idleLiveMs: dayMs,
  idleDoorsMs: 30 * dayMs,
  /** L2: no start is further ahead: a room waits for it. */
  startAheadMs: 2 * 365 * dayMs,
  /** A room's last visit is written down at most this often. */
  visitMarkEveryMs: 3_600_000,
  /** Often enough that a room kept for no days is gone within the hour. */
  roomSweepMs: 600_000,

  /** L8: a screen at a loopback address asks anew what its machine's address in the hall is. */
  hallLookMs: 10_000,

  /** A process looks at the wall's clock beside the monotonic one this often. */
  clockLookMs: 1_000,
  /** The two went apart by more between two looks: the wall was set, or one of them slept. */
  clockJumpMs: 1_000,
  /** No look for so long: the process itself slept. */
  clockPauseMs: 60_000,
  /** After a start, a sleep or a jump no room ends by itself, and no room's clock is called wrong, before this. */
  clockSettledMs: 3_600_000,
  /** A room's clock so far ahead of the wall's goes on by itself. */
  clockAheadMs: dayMs,
  /** A wall so far behind the newest time that the server saw is not believed, unless steady for `retentionTrustMs`. */
  clockBehindMs: dayMs,
  /** L5: a jump of the wall by more, after a room's end, begins its retention anew: the end was written too early. */
  clockCorrectedMs: 2 * dayMs,
  /** L5: two looks so far apart find a room due; a wall no further ahead, or steady for so long, is believed. */
  retentionTrustMs: dayMs,
  /** L5: or so many starts, each as far from the one before. */
  retentionStartsCount: 3,

  /** A page compares its device's two clocks this often; further apart than before by more, it asks the room anew. */
  clockCompareMs: 1_000,
  clockDisagreeMs: 250,
} as const;
