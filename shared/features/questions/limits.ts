/** Bounds of questions. */
export const questionsLimits = {
  /** A moderator's answer in writing. */
  answerGraphemes: 600,
  questionLabelGraphemes: 30,
  /** T3: nobody has read words that their author changed so shortly before; as those of a hand (`wordsUnreadMs`). */
  editUnreadMs: 5_000,
  heldWordGraphemes: 40,
  publicTopQuestionsCount: 30,
  publicNewestQuestionsCount: 20,
  pinnedQuestionsCount: 8,
  questionsPerRoomCount: 20_000,
  /** With those that were taken back or hidden: the log keeps them all. */
  questionsEverCount: 60_000,
  /** Of one person, not yet answered or taken back. */
  questionsPerPersonCount: 20,
  /** Of one person at all, so that asking and taking back cannot fill a room. */
  questionsAskedPerPersonCount: 200,
  /** Of each lane in the staff map; the rest is read in pages. */
  staffQuestionsPerLaneCount: 100,
  questionPageCount: 50,
  /** Of one's own, on the own phone: the newest. */
  ownQuestionsCount: 30,
  /** What is looked for in a long list. */
  findGraphemes: 100,
  heldWordsCount: 500,
  recapQuestionsCount: 300,
} as const;
