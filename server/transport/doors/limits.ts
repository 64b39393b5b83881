/**
 * What a connection may hold before and beside its messages, unit last. Nothing but the listener and the sockets above
 * it knows of these.
 */
export const doorLimits = {
  /** Every connection is looked at so often, a part of all at a time. */
  roundMs: 1_000,
  roundPartsCount: 10,
  /**
   * Connections that wait in the kernel to be taken: a hall that comes back all at once is let in one after the other, and
   * whoever found no place would try again a second later. Linux takes at most `net.core.somaxconn` of them (4,096).
   */
  backlogCount: 4_096,
  tlsHandshakeMs: 9_000,
  headersMs: 5_000,
  /** With its body; gone by 30 s. */
  requestMs: 29_000,
  /** Whoever has no request under way for so long is gone by 10 s, two rounds later: longer than headers take. */
  awaitedMs: 7_500,
  /** The same for whoever never says for which room it came. */
  nowhereMs: 7_500,
  upgradeMs: 7_000,
  /** A connection that is being closed may say goodbye, too. */
  goodbyeMs: 1_000,
  /** One request with all its headers and its body: several times the largest that is taken. */
  requestBytes: 256 * 1024,
  /** Asked for before the first of them was answered. Browsers never do that, and what comes at once holds up everybody. */
  requestsInARowCount: 4,
  /** What waits to be taken may wait so long, and the time that a very slow phone needs for so much. */
  unreadMs: 30_000,
  answerBytesPerSecond: 4 * 1024,
  /** Of one websocket, with the bytes of its frames: twice what its messages may have. */
  rawBytesPerSecond: 128 * 1024,
  rawBurstBytes: 256 * 1024,
  /** As much is taken apart at once; the rest of a flood is thrown away unseen. */
  readPieceBytes: 2 * 1024,
  piecesPerMessageCount: 1_024,
  fragmentsPerMessageCount: 64,
  /** Messages of any kind, the library's own among them; what a room hears has tighter budgets. */
  messagesPerSecond: 100,
  messagesBurstCount: 500,
  /** Pings and pongs. No page sends any; programs send a few. */
  controlFramesPerSecond: 10,
  controlFramesBurstCount: 50,
  /** Requests of one connection that comes by polling. */
  pollsPerSecond: 30,
  pollsBurstCount: 150,
  /** Never given to strangers, so that the log can open its files and the machine itself can ask; half of them to nobody. */
  descriptorsReservedCount: 128,
} as const;
