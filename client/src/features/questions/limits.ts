/** Bounds of lists of questions under somebody's hand. */
export const questionsPageLimits = {
  /** A merger that was a mistake is seen as one within this time; afterwards it is found among the hidden ones. */
  mergeUndoMs: 20_000,
  /** So long Hide, Answered and Put on stage can be taken back (Q4). */
  takeBackMs: 5_000,
  /** Whether a gap in the list may close is looked at this often. */
  gapTickMs: 100,
  /** A press this soon after something moved was meant for what stood there before. */
  movedGuardMs: 200,
  /** A list moves by itself when nobody touched it for this long (Q2). */
  listIdleMs: 3_000,
  /** A search goes out when typing rests this long. */
  searchPauseMs: 200,
} as const;
