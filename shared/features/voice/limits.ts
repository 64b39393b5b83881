/** How long the stage's sound is waited for. */
export const voiceLimits = {
  /** So long without its connection nobody knows whether the hall hears anything: the clock stands still, from its end on. */
  soundAwayMs: 2_000,
  /** A stage page that was reloaded is back by then; else its sound is off. */
  soundGoneMs: 8_000,
} as const;
