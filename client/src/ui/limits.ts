/** Bounds of taps and of what is shown for a moment. */
export const uiLimits = {
  /** A second tap within this time is the same tap. */
  tapGuardMs: 400,
  /** What came under a finger so recently was not meant: no control lies where another one lay. */
  secondTapMs: 600,
  /** What lies where something else was pressed takes no press so long: a phase that changed, for one. */
  slotRestMs: 1_500,
  /** Where the page itself moved a press does nothing for so long: longer than a thumb that is on its way. */
  movedMs: 500,
  /** As far as a thumb wanders between the two halves of a double tap. */
  tapGuardPx: 48,
  /** A pointer that moved no farther than this is at the very spot where it was: less than half a small control. */
  sameSpotPx: 12,
  /** At the very spot of the last press no other control than that one takes a press within this time. */
  otherControlMs: 1_500,
  /** Nobody sees that a list moved, and holds a thumb back, in less than this. */
  reactionMs: 250,
  /** What was dealt with leaves its gap for this long, and a list that goes on being dealt with stands still for so long. */
  gapMs: 600,
  mostGapMs: 2_400,
  /** The clock turns amber when this much of a turn is left (H9). */
  clockSoonSeconds: 15,
  /** What is told in whole seconds or minutes is read again this often. */
  shownTickMs: 1_000,
  /** Notices of one kind that follow each other within this time become one. */
  noticeMergeMs: 4_000,
  /** What is read aloud goes after this: left standing it would be read again when it is not true any more. */
  announcedMs: 8_000,
  /** A part of a page that did not load is asked for again after this. */
  chunkRetryMs: 3_000,
} as const;
