import { limits } from '../../kernel/limits.ts';

/** Bounds of shows of hands and of what they ask. */
export const showsLimits = {
  promptGraphemes: 200,
  optionGraphemes: 80,
  /** One word of a cloud; with the bytes it bounds what a whole cloud weighs. */
  wordGraphemes: 24,
  wordBytes: 96,
  showOptionsMinCount: 2,
  showOptionsMaxCount: 8,
  /** Of those one person may choose so many, where several may be chosen. */
  severalMinCount: 2,
  severalMaxCount: 8,
  /** A scale goes from 1 to this. */
  scaleMaxCount: 5,
  wordsPerPersonCount: 3,
  /** All answers are stored at one length: that of the longest three words as JSON with each letter escaped, or of `false`. */
  wordsAnswerBytes: 370,
  choiceAnswerBytes: 5,
  /** Of several options: all eight. */
  severalAnswerBytes: 17,
  /** Words of a cloud on screens, the most given first. */
  cloudWordsCount: 40,
  /** As many are looked at by moderators. */
  staffCloudWordsCount: 200,
  /** As many are let go on the big screen by name, with one command. */
  approvedWordsCount: 500,
  /** For so many it is remembered whether they are held. */
  lookedWordsCount: 50_000,
  openShowsCount: 3,
  /** Shows on screens: the open ones and the newest closed ones. */
  publicShowsCount: 6,
  showsPerRoomCount: 500,
  preparedShowsCount: 30,
  /** A mean of fewer answers would tell on single ones. */
  meanLeastAnswersCount: limits.recapLeastPeopleCount,
  countedByEyeMaxCount: 100_000,
  /** A reveal happens this long after it was asked for, so that every screen knows the instant. */
  revealLeadMs: 600,
} as const;
