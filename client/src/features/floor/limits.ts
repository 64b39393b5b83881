/** Bounds of what pages show of the queue. */
export const floorPageLimits = {
  /** A phone reckons anew how many will get the floor. */
  reachEveryMs: 10_000,
  /** What became of one's hand is told again to a page that was opened anew, for this long (H6). */
  lostHandToldMs: 900_000,
} as const;
