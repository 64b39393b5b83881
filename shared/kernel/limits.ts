/**
 * Bounds that several features or several parts of the platform share, unit last. All others stand in a `limits.ts`
 * beside what they bound.
 * "graphemes" are what a reader counts as characters (Intl.Segmenter), bytes are UTF-8.
 */
export const limits = {
  /* what several features count on */
  /** L2: no start is further ahead: a room waits for it. */
  startAheadMs: 2 * 365 * 86_400_000,
  /** What one person stands with at the same time: their own record stays small. */
  standsPerPersonCount: 200,
  /** R3: of those present, where the host sets no other. */
  momentDefaultShare: 0.25,
  /** C3: numbers about fewer people are merged or left out. */
  recapLeastPeopleCount: 5,
  turnDefaultSeconds: 120,

  /* what people write (H1, Q1) */
  topicGraphemes: 140,
  questionGraphemes: 300,
  nameGraphemes: 40,
  placeGraphemes: 60,
  titleGraphemes: 120,
  reasonGraphemes: 200,
  labelGraphemes: 60,
  /** A grapheme may be many code points; so bytes are bounded as well. */
  bytesPerGraphemeCount: 28,
  /** One grapheme cannot be broken at a line's end. Emoji of four people with tones need 10, Sanskrit needs 11. */
  codePointsPerGraphemeCount: 12,
  /** Marks that can be piled up on any letter; and all marks, since Hindi or Hebrew need three on one. */
  accentsPerBaseCount: 2,
  marksPerBaseCount: 4,
  /** More marks in a row are cut before they are put in order, which takes their number squared (Unicode's own bound). */
  marksInARowCount: 30,
  /** Held words are looked for in so much: a question of letters with three marks each. */
  foldedTextChars: 1_200,

  /* commands */
  commandsPerSecond: 8,
  tapsPerSecond: 8,
  /** Shared out in `ids.ts`. */
  freshIdsPerCommandCount: 12,
  /** A command about this very moment is offered, not sent, when it is older. */
  commandLateAfterMs: 30_000,

  /* rooms' codes and guessing them (A3) */
  /** Signs of a room's code; new ones get more as rooms become many. */
  codeMinChars: 6,
  codeMaxChars: 8,
  /** A3: one guess finds some room with a chance below one in so many. */
  codeGuessOdds: 100_000_000,

  /* ids and names */
  /** Of ids of things in a room; ours have 22. */
  itemIdChars: 60,
  /** An item's id with its kind before it: `hand:ID`. */
  handleChars: 80,
  counterNameChars: 20,
} as const;

/** What `welcome` tells a connection, so that pages count as the server does. */
export const announcedLimits = {
  topicChars: limits.topicGraphemes,
  questionChars: limits.questionGraphemes,
  nameChars: limits.nameGraphemes,
  placeChars: limits.placeGraphemes,
  commandsPerSecond: limits.commandsPerSecond,
  tapsPerSecond: limits.tapsPerSecond,
} as const;
