/** Bounds of what moderators send, and of what stays before people. */
export const showsPageLimits = {
  /** So long a result is whole on a phone; then it is one line, and the room has the rest. */
  foldAfterMs: 20_000,
  /** It folds when nobody touched the page for this long (Q2). */
  foldRestMs: 3_000,
  /** Whether it may is looked at this often. */
  foldTickMs: 500,
  /** Words let go in one message of a moderator's page. */
  approvedAtOnceCount: 100,
  /** Hands counted one by one go out as one number, once the counting rests this long. */
  countRestMs: 600,
} as const;
