/** Bounds of the talk button, of meters, and of who is in front of a stage. */
export const voicePageLimits = {
  /** A press of the talk button that is shorter is a tap, and stays on. */
  holdTapMs: 300,
  /** How often a meter moves for eyes that rest, and is told to those who read by ear. */
  meterRestMs: 400,
  /** Whoever opened a stage page is in front of it for so long, and so long after they last touched anything. */
  stageFreshMs: 30_000,
  stageStirredMs: 4_000,
} as const;
