/** Bounds of what moderators send. */
export const showsPageLimits = {
  /** Words let go in one message of a moderator's page. */
  approvedAtOnceCount: 100,
  /** Hands counted one by one go out as one number, once the counting rests this long. */
  countRestMs: 600,
} as const;
