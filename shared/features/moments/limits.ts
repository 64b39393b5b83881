/** Bounds of moments. */
export const momentLimits = {
  /** A moment is measured so long after it was found (R3), and never once it is older than the second of these. */
  measuredAfterMs: 1_000,
  measuredWithinMs: 10_000,
} as const;
