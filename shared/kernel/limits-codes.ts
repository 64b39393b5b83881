/** Bounds of rooms' codes and of guessing them (A3), part of `limits`. */
export const codeLimits = {
  /** Signs of a room's code; new ones get more as rooms become many. */
  codeMinChars: 6,
  codeMaxChars: 8,
  /** A3: one guess finds some room with a chance below one in so many. */
  codeGuessOdds: 100_000_000,

  /** A3: all networks of a /48 together may so many times what one address or /64 may. */
  wideNetworkFactor: 4,
  wrongCodesPerMinute: 10,
  /** A3: so many strangers of an address that guessed too much are answered, chosen at random among who asks. */
  verdictsPerSecond: 50,
  /** What was not asked for is kept so far: who asks again every 200 ms comes late to what is free by then. */
  verdictsKeptCount: 75,
  /** The others are told to ask again after this; where more ask than the second, after so many times as long. */
  verdictRetryMs: 200,
  verdictCalmAskersPerSecond: 200,
  verdictRetryMaxMs: 3_000,
  /** Where every guess left is held by look-ups under way, one waits so long whether one comes back. */
  heldGuessWaitMs: 2_000,
  /** A staff secret can be looked at only where its room is found: its answer then takes so long, found or not. */
  unprovenPauseMs: 250,
  /** More codes than this that are wrong or refused, all addresses together, are an alarm in the log, once in `alarmEveryMs`. */
  alarmWrongCodesPerSecond: 100,
  alarmEveryMs: 60_000,
  /** What is set up wrongly is said in the log this often. */
  noticeEveryMs: 3_600_000,
  /** So many requests within that time show a proxy, and beyond this machine so many different words of whom they are for. */
  straysCount: 3,
  strayValuesCount: 2,
  /** Who is over a bound is let in far enough to be told so, as often as this; beyond it is turned away without a word. */
  refusalsToldPerSecond: 5,
  refusalsToldBurstCount: 20,
  refusalRetryMs: 2_000,
  /** A request over its address's bound is told to wait so long. */
  requestRetryMs: 5_000,
} as const;
