/** Bounds of reactions and of the room's pulse. */
export const reactionsLimits = {
  /** Taps are written down in sums of this time; two days of them. */
  pulseSampleMs: 10_000,
  pulseSamplesCount: 20_000,
  /** Points of the pulse's curve. */
  recapCurveCount: 360,
} as const;
