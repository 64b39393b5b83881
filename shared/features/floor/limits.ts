/** Bounds of the queue and of turns. */
export const floorLimits = {
  recapTurnsCount: 500,
  /** The first ones; all are in the host's export. */
  recapDrawsCount: 200,
  /** H2: of one turn. */
  followUpsPerTurnCount: 2,
  /** H4: for so long the places are kept for those who stand with the hand. */
  followUpFirstMs: 15_000,
  /** Hands of a draw that everybody can look at; of those behind the draw tells the number. */
  publicDrawnCount: 200,
  publicHandsCount: 200,
  handsPerRoomCount: 5_000,
  numeralsBeforeReuseCount: 99,
  /** Told apart by colour-blind eyes too (look of the signs); with the numeral a sign is unique. */
  turnColoursCount: 8,
  extendMaxSeconds: 600,
  /** On air this long counts as a turn for the fair rule (H6). */
  countedTurnMs: 10_000,
  /** Whoever was called has so long to answer. */
  noAnswerMs: 20_000,
  /** T3: nobody has read words that came so shortly before the call. */
  wordsUnreadMs: 5_000,
  /** An advance of the queue can be taken back for so long. */
  undoMs: 5_000,
} as const;
