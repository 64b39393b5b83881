/** Bounds of what every page in a room does. */
export const inRoomLimits = {
  /** L8: a screen at a loopback address asks anew what its machine's address in the hall is. */
  hallLookMs: 10_000,
  /** A moderator reads one sentence in this time; what was refused then is no news any more. */
  refusalShownMs: 8_000,
  /** The room's answer is here, but not yet what it changed: what was chosen is shown this much longer. */
  wishShownMs: 2_000,
  /** What was searched for is asked for anew so often while it is looked at. */
  searchEveryMs: 5_000,
  /** A preview that is only passed by, as by arrows through tabs, opens no connection. */
  previewRestMs: 300,
} as const;
