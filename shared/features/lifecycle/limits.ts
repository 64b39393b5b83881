/** Bounds of a room's life and of its settings. */
export const lifecycleLimits = {
  /** So long after its end a host may open a room again. */
  reopenMs: 600_000,
  retentionDefaultDays: 30,
  retentionMaxDays: 365,
  /** L2: nobody was there or did anything for so long, and it ends by itself. */
  idleLiveMs: 86_400_000,
  idleDoorsMs: 30 * 86_400_000,
  /** R3: of those present; the least that a host may set. */
  momentMinShare: 0.05,
  turnMinSeconds: 10,
  turnMaxSeconds: 3_600,
  paletteCount: 6,
  /** L1: a few words for those who gather at the doors. */
  welcomeGraphemes: 280,
  linksPerRoomCount: 200,
  linkIdChars: 40,
  /** A name in the net (RFC 1035), which is longer than any address. */
  hostChars: 253,
} as const;
