/** Bounds of what comes in and goes out; those of a connection beside its messages are in `door-limits.ts`. */
export const transportLimits = {
  /** Pages that bear a room's title, kept compressed: a few KB each. */
  titledPagesCount: 200,
  /** L8: so often it is looked which addresses this machine has. */
  ownAddressesLookMs: 10_000,
  /* the voice */
  /** Of one person. An offer with its candidates is about ten. */
  signalsPerSecond: 20,
  signalsBurstCount: 80,
  /** TURN credentials (coturn's REST scheme) are good for the longest turn. */
  turnCredentialSeconds: 4 * 3_600,
  /** A renewed certificate is noticed within. */
  certificateLookMs: 60_000,

  /* what one person and one address may write */
  /** Of one person, beside the `commandsPerSecond` that every page is told. */
  commandsBurstCount: 24,
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
  addressLogReservedBytes: 4 * 1_024 * 1_024,

  /* what goes out */
  /** Connections written to before others may run: no message waits for thousands of writes. */
  writeSliceCount: 100,
  /** A connection that more waits for gets no more frames; it catches up once all was taken. */
  staleBytes: 256 * 1024,
  stalePacketsCount: 64,
  /** One that is given up: so much waits for it, or it has not caught up for so long. */
  closeBytes: 1024 * 1024,
  closeStaleMs: 15_000,
  /** Rows of an export that are written at once: about 5 ms. */
  exportSliceCount: 500,

  /* rooms' codes and guessing them (A3) */
  /** A3: all networks of a /48 together may so many times what one address or /64 may. */
  wideNetworkFactor: 4,
  wrongCodesPerMinute: 10,
  /** A3: so many strangers of an address that guessed too much are answered, chosen at random among who asks. */
  verdictsPerSecond: 50,
  /** What was not asked for is kept so far: who asks again every 200 ms comes late to what is free by then. */
  verdictsSavedCount: 75,
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

  /* what one address or one device may do */
  handshakesPerSecond: 500,
  handshakesBurstCount: 5_000,
  roomsOpenedPerSecond: 2,
  roomsOpenedBurstCount: 200,
  /** So many refused messages, and the connection is closed. */
  violationsCount: 200,
  /** Of each kind, so many keys (addresses, people) are remembered; those not used for longest make room. */
  bucketsCount: 50_000,

  /* what comes in */
  /** Of an address as somebody typed it, with the encoding a browser gives it: longer ones are no room's. */
  typedPathChars: 200,
  /** A longer message cuts the connection; below, what is too long gets a sentence. */
  messageCutBytes: 64 * 1024,
  messageDepthCount: 8,
  /** Of what one connection sends; reading a message costs before anything in it can be refused. */
  receivedBytesPerSecond: 64 * 1024,
  receivedBurstBytes: 128 * 1024,
  pingIntervalMs: 10_000,
  pingTimeoutMs: 10_000,
  /** A connection that has not said for which room it came is closed. */
  handshakeMs: 5_000,
  staleCheckMs: 100,
  /** When a server leaves, each page is told a time of its own within this to come back, so that not all come at once. */
  goawayMaxMs: 8_000,
  /** A server that is stopped leaves by then, whatever it still waits for. */
  stopMs: 10_000,
  headersCount: 100,
  staffCookieSeconds: 60 * 86_400,
  httpBodyBytes: 16 * 1024,
} as const;
