/** Bounds of taps and of the line they draw. */
export const reactionsPageLimits = {
  /** Phones send what was tapped at most this often (R1: four times a second). */
  tapsEveryMs: 250,
  /** A phone's line of the room's pulse falls to nothing in this time. */
  pulseCalmMs: 4_000,
  /** So many at once at most, however many tap. */
  particlesCount: 70,
  /** Two particles that pass the same point are at least this far apart. */
  laneEveryMs: 900,
  /** How fast a particle rises, in heights of the screen. */
  particleScreensPerSecond: 0.11,
} as const;
