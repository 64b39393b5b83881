/** What one person and one address may send and have written down; a part of `limits`. */
export const sendingLimits = {
  commandsPerSecond: 8,
  commandsBurstCount: 24,

  /* what one person and one address may write */
  /** Of one person: own words (name, place, question) that others take the place of. The first ones take nobody's. */
  rewordsPerMinute: 6,
  addressRewordsPerSecond: 20,
  addressRewordsBurstCount: 40,
  /** One raise, one answer, one stand … of a person, no longer than this, is counted but never slowed; again after. */
  sparedEveryMs: 10_000,
  sparedBytes: 1_024,
  /** Of one attendee. To change a question, an answer and to stand with 20 more takes about 6 KB; the rest is patience. */
  logBytesPerSecond: 512,
  logBurstBytes: 8 * 1_024,
  /** A moderator who places hands before thousands writes 100 KB at a time. */
  staffLogBytesPerSecond: 256 * 1_024,
  staffLogBurstBytes: 16 * 1_024 * 1_024,
  /** 5,000 people who do all of the above within a minute write 30 MB. So is a flood bounded to an hour of 1 GB. */
  addressLogBytesPerSecond: 256 * 1_024,
  addressLogBurstBytes: 16 * 1_024 * 1_024,
  /** Of the burst, for those who have most of their own left: what others wrote without end does not slow them. */
  addressLogKeptBytes: 4 * 1_024 * 1_024,

  /* a page that is refused */
  /** A refusal for longer than this is told: what was sent after it does not wait behind it. */
  retryWaitMaxMs: 2_000,
  /** Refused so often in a row for a moment each, it is told as well. */
  retriesCount: 8,
} as const;
