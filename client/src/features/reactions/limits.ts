/** Bounds of taps and of the line they draw. */
export const reactionsPageLimits = {
  /** Phones send what was tapped at most this often (R1: four times a second). */
  tapsEveryMs: 250,
  /** A phone's line of the room's pulse falls to nothing in this time. */
  pulseCalmMs: 4_000,
} as const;
