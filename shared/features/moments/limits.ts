/** Bounds of moments. */
export const momentsLimits = {
  /** A moment is measured so long after it was found (R3), and never once it is older than the second of these. */
  measuredAfterMs: 1_000,
  measuredWithinMs: 10_000,
  /** R3: so many people at least, within this time, and not more often; what share of those present, the host sets. */
  momentLeastPeopleCount: 5,
  momentWithinMs: 5_000,
  momentEveryMs: 20_000,
  /** Every screen knows of a moment this long before it is marked (R4). */
  momentLeadMs: 600,
  /** Screens mark one that was found for so long. */
  momentMarkedMs: 3_000,
  applauseMs: 8_000,
  threeTwoOneMs: 4_000,
  waveMs: 9_000,
  quietMs: 60_000,
  publicMomentsCount: 5,
  momentsPerRoomCount: 5_000,
  recapMomentsCount: 300,
} as const;
