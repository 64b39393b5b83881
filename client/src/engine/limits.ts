/** Bounds of a page's connection, its clock and its outbox. */
export const engineLimits = {
  /* the clock */
  /** A page compares its device's two clocks this often; further apart than before by more, it asks the room anew. */
  clockCompareMs: 1_000,
  clockDisagreeMs: 250,
  /** The room's time is asked for so often in a row, so far apart, and so much later again. */
  clockSamplesCount: 5,
  clockSampleGapMs: 200,
  clockEveryMs: 60_000,

  /* the outbox */
  /** A refusal for longer than this is told: what was sent after it does not wait behind it. */
  retryWaitMaxMs: 2_000,
  /** Refused so often in a row for a moment each, it is told as well. */
  retriesCount: 8,
  /** No answer for this long: the same command is sent again. */
  silenceMs: 5_000,
  /** Where a refusal names no pause. */
  retryMs: 1_000,
  /** Some browsers leave a request to their storage without any answer. */
  outboxWriteMs: 1_000,
  /** What a tab that is gone did not send is dropped from the device. */
  outboxKeptMs: 86_400_000,
  /** How long a reloaded tab waits for its former self to let go of its name. */
  tabHandoverMs: 500,
  /** Who hears from no other tab within this has its name for itself. */
  tabAnswerMs: 150,

  /* refusals */
  /** Sentences of these pages' own that have not come by then are done without. */
  sentencesMs: 2_000,
  /** They are fetched so long after a page has its room: its own parts come first. */
  sentencesAfterMs: 5_000,

  /* the connection */
  /** A connection that does not answer in this time is given up. */
  probeMs: 2_000,
  connectMs: 15_000,
  /** A websocket that opened before the page's code had come is gone on with for so long: the server closes it in the end. */
  knockMs: 3_000,
  /** Polling begins beside a websocket that has not opened by then; later on a device that came in by one today. */
  pollingAfterMs: 2_500,
  pollingAfterKnownMs: 10_000,
  /** What a device remembers of that. */
  wayKnownMs: 86_400_000,
  /** A websocket that opened has so long for the room's first word, and so long to show that the network is good for them. */
  websocketAnswerMs: 3_000,
  websocketStoodMs: 60_000,
  /** So many broke before that, in a row: then polling alone. One that broke before the room's welcome is enough. */
  frailWebsocketsCount: 2,
  /** Whoever came in by polling tries a websocket for so long, and again after a pause that doubles. */
  upgradeTryMs: 6_000,
  upgradeAgainMs: 5_000,
  upgradeAgainMaxMs: 300_000,
  backoffBaseMs: 1_000,
  backoffMaxMs: 30_000,
  /** A page that misses a frame asks for a snapshot, and this often again while it stays missing. */
  resyncEveryMs: 5_000,
} as const;
