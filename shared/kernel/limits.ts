import { codeLimits } from './limits-codes.ts';
import { sendingLimits } from './limits-sending.ts';
import { timeLimits } from './limits-time.ts';
import { voiceLimits } from './limits-voice.ts';

/**
 * The platform's bounds, unit last. Those that one place alone knows of stand beside it: `server/transport/door-limits.ts`
 * for connections, `limits.ts` of a feature.
 * "graphemes" are what a reader counts as characters (Intl.Segmenter), bytes are UTF-8.
 */
export const limits = {
  ...timeLimits,

  /* what people write (product H1, Q1) */
  topicGraphemes: 140,
  questionGraphemes: 300,
  nameGraphemes: 40,
  placeGraphemes: 60,
  titleGraphemes: 120,
  reasonGraphemes: 200,
  labelGraphemes: 60,
  /** A moderator's answer in writing. */
  answerGraphemes: 600,
  questionLabelGraphemes: 30,
  promptGraphemes: 200,
  optionGraphemes: 80,
  /** One word of a cloud; with the bytes it bounds what a whole cloud weighs. */
  wordGraphemes: 24,
  wordBytes: 96,
  heldWordGraphemes: 40,
  /** A grapheme may be many code points; so bytes are bounded as well. */
  bytesPerGrapheme: 28,
  /** One grapheme cannot be broken at a line's end. Emoji of four people with tones need 10, Sanskrit needs 11. */
  codePointsPerGraphemeCount: 12,
  /** Marks that can be piled up on any letter; and all marks, since Hindi or Hebrew need three on one. */
  accentsPerBaseCount: 2,
  marksPerBaseCount: 4,
  /** More marks in a row are cut before they are put in order, which takes their number squared (Unicode's own bound). */
  marksInARowCount: 30,

  /* questions */
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
  /** What one person stands with at the same time: their own record stays small. */
  standsPerPersonCount: 200,
  /** Of each lane in the staff map; the rest is read in pages. */
  staffQuestionsPerLaneCount: 100,
  questionPageCount: 50,
  /** Of one's own, on the own phone: the newest. */
  ownQuestionsCount: 30,
  /** Held words are looked for in so much: a question of letters with three marks each. */
  foldedTextChars: 1_200,
  /** What is looked for in a long list. */
  findChars: 100,
  heldWordsCount: 500,

  /* shows of hands */
  showOptionsMinCount: 2,
  showOptionsMaxCount: 8,
  /** A scale goes from 1 to this. */
  scaleMax: 5,
  wordsPerPersonCount: 3,
  /** All answers are stored at one length: that of the longest three words as JSON with each letter escaped, or of `false`. */
  wordsAnswerBytes: 370,
  choiceAnswerBytes: 5,
  /** Words of a cloud on screens, the most given first. */
  cloudWordsCount: 40,
  /** In one message a moderator's page sends. */
  approvedAtOnceCount: 100,
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
  countedByEyeMax: 100_000,
  /** A reveal happens this long after it was asked for, so that every screen knows the instant. */
  revealLeadMs: 600,

  /* reactions, moments */
  /** R3: so many people at least, such a share of those present, within this time, and not more often. */
  momentLeastPeopleCount: 5,
  momentShareDefault: 0.25,
  momentShareMin: 0.05,
  momentWithinMs: 5_000,
  momentEveryMs: 20_000,
  /** Every screen knows of a moment this long before it is marked (R4). */
  momentLeadMs: 600,
  /** Screens mark one that was found for so long. */
  momentMarkedMs: 3_000,
  applauseMs: 8_000,
  threeTwoOneMs: 4_000,
  waveMs: 9_000,
  quietMs: 60_000,
  publicMomentsCount: 5,
  momentsPerRoomCount: 5_000,
  /** Taps are written down in sums of this time; two days of them. */
  pulseSampleMs: 10_000,
  pulseSamplesCount: 20_000,
  /** Phones send what was tapped at most this often (R1: four times a second). */
  tapsEveryMs: 250,
  /** A phone's line of the room's pulse falls to nothing in this time. */
  pulseCalmMs: 4_000,
  /** A clock further off than this is said to be this far off. */
  clockSkewMaxMs: 10_000,
  clockSkewEveryMs: 5_000,

  /* the agenda */
  segmentsCount: 40,
  segmentSpeakersCount: 8,
  segmentMinutesMax: 600,
  segmentsEverCount: 2_000,
  /** All titles and names together: the whole agenda is one message of a console, and one record of every screen. */
  agendaBytes: 10 * 1024,

  /* the recap */
  /** C3: numbers about fewer people are merged or left out. */
  recapLeastPeopleCount: 5,
  recapQuestionsCount: 300,
  recapTurnsCount: 500,
  recapMomentsCount: 300,
  /** The first ones; all are in the host's export. */
  recapDrawsCount: 200,
  /** Points of the pulse's curve. */
  recapCurveCount: 360,
  /** Written answers may still come after the end: who has the recap open sees them this soon. */
  recapLookEveryMs: 30_000,
  /** A hall behind one address asks within so long for each of its people: 5,000 then come in with the first answers. */
  recapSpreadPerPersonMs: 4,
  /** Whoever was refused comes back within so long after the pause that was asked for. */
  recapRetrySpreadMs: 10_000,

  /* the queue */
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
  turnSecondsDefault: 120,
  turnSecondsMin: 10,
  turnSecondsMax: 3_600,
  extendSecondsMax: 600,
  /** On air this long counts as a turn for the fair rule (H6). */
  countedTurnMs: 10_000,
  noAnswerMs: 20_000,
  undoMs: 5_000,
  placeInQueueEveryMs: 10_000,

  /* the voice */
  ...voiceLimits,

  /* the room */
  paletteCount: 6,
  linksPerRoomCount: 200,
  awayAfterMs: 20_000,
  nobodyAwayAfterStartMs: 30_000,

  /* commands */
  ...sendingLimits,
  tapsPerSecond: 8,
  keptAcksPerClientCount: 32,
  keptClientsPerParticipantCount: 8,
  groupCommandsCount: 64,

  /* the log */
  /** Entries that cross threads at once; about 4 ms of parsing, and once folded they are young when they become garbage. */
  logPageCount: 2_048,
  /** The journal is moved into the database when it has this many pages of 4 KiB (SQLite's own default). */
  logCheckpointPagesCount: 1_000,
  /** Texts of one entry. A factor in the keys of what is stored: another value needs another schema. */
  contentsPerEntryCount: 65_536,
  /** Rooms whose statements are kept at hand. */
  preparedRoomsCount: 1_000,
  /** How long a write waits for somebody else's, such as a backup. */
  logBusyMs: 2_000,
  /** The same for taking erased bytes out of the journal, which is tried again soon. */
  logEraseBusyMs: 20,
  logEraseRetryMs: 250,
  /** Words that others took the place of leave the journal so late, all at once: commands wait while it is emptied. */
  logReplacedWipeMs: 2_000,
  /** After a full disk so much must be free before the log calls itself writable: a few of the largest messages. */
  logProbeBytes: 64 * 1024,
  /** Lines of the file of heads within this of each other are written at once. */
  headsWriteBytes: 64 * 1024,

  /* pages */
  /** A second tap within this time is the same tap. */
  tapGuardMs: 400,
  /** What came under a finger so recently was not meant: no control lies where another one lay. */
  secondTapMs: 600,
  /** As far as a thumb wanders between the two halves of a double tap. */
  tapGuardPx: 48,
  /** The clock turns amber when this much of a turn is left (H9). */
  clockSoonSeconds: 15,
  /** Notices of one kind that follow each other within this time become one. */
  noticeMergeMs: 4_000,
  /** A moderator reads one sentence in this time; what was refused then is no news any more. */
  refusalShownMs: 8_000,
  /** A merger that was a mistake is seen as one within this time; afterwards it is found among the hidden ones. */
  mergeUndoMs: 20_000,
  /** A press this soon after something moved was meant for what stood there before. */
  movedGuardMs: 200,
  /** A phone reckons anew how many will get the floor. */
  reachEveryMs: 10_000,
  /** What became of one's hand is told again to a page that was opened anew, for this long (H6). */
  lostHandToldMs: 900_000,
  announcedMs: 8_000,
  /** The room's answer is here, but not yet what it changed: what was chosen is shown this much longer. */
  wishShownMs: 2_000,
  /** A part of a page that did not load is asked for again after this. */
  chunkRetryMs: 3_000,
  /** A list moves by itself when nobody touched it for this long (Q2). */
  listIdleMs: 3_000,
  /** A search goes out when typing rests this long, and again so often while it is looked at. */
  searchPauseMs: 200,
  searchEveryMs: 5_000,
  /** Hands counted one by one go out as one number, once the counting rests this long. */
  countRestMs: 600,

  /* frames */
  tickMs: 250,
  /** What changes with every tap of a crowd (weights, counts of a show) changes on screens at most this often. */
  pacedEveryMs: 1_000,
  /** A larger difference travels as several frames; a single record may still be larger. */
  frameBytes: 8_000,
  keptFramesCount: 240,
  writeSliceCount: 100,
  staleBytes: 256 * 1024,
  stalePacketsCount: 64,
  closeBytes: 1024 * 1024,
  closeStaleMs: 15_000,

  /* a node's rooms */
  /** The number of people present changes on screens at most this often. */
  hereEveryMs: 1_000,
  /** A room that nobody is connected to leaves the memory after this long. */
  roomIdleMs: 600_000,
  firstSweepMs: 60_000,
  /** Of a room that is loaded: the first page is soon there, and so many more are under way. */
  readFirstPageCount: 256,
  readAheadPagesCount: 2,
  unknownRetriesCount: 3,
  unknownRetryMs: 100,
  /** After the room refused what was seen of a crowd. */
  surgePauseMs: 1_000,
  deadlineRetryMs: 1_000,
  deadlineRetryMaxMs: 30_000,
  codeTriesCount: 20,
  /** Shared out in `ids.ts`. */
  freshIdsPerCommandCount: 12,
  /** Rows of an export that are written at once: about 5 ms. */
  exportSliceCount: 500,

  /* what one address or one device may do */
  ...codeLimits,
  handshakesPerSecond: 500,
  handshakesBurstCount: 5_000,
  requestsPerSecond: 200,
  requestsBurstCount: 2_000,
  roomsOpenedPerSecond: 2,
  roomsOpenedBurstCount: 200,
  socketsPerAddressDefault: 5_000,
  /** So many refused messages, and the connection is closed. */
  violationsCount: 200,
  bucketsCount: 50_000,

  /* the wire */
  /** Of ids of things in a room; ours have 22. */
  itemIdChars: 60,
  /** An item's id with its kind before it: `hand:ID`. */
  handleChars: 80,
  linkIdChars: 40,
  commandTypeChars: 60,
  readNameChars: 60,
  /** A room's code as typed, with all the spaces and dashes people put in. */
  typedCodeChars: 40,
  /** Of an address as somebody typed it, with the encoding a browser gives it: longer ones are no room's. */
  typedPathChars: 200,
  deviceSecretChars: 200,
  staffSecretChars: 100,
  counterNameChars: 20,
  /** Of one kind in one message, gathered on the phone. */
  tapsPerMessageCount: 100,
  /** Longer messages cut the connection; those between get a sentence. */
  messageCutBytes: 64 * 1024,
  messageDepthCount: 8,
  /** Of what one connection sends; reading a message costs before anything in it can be refused. */
  receivedBytesPerSecond: 64 * 1024,
  receivedBurstBytes: 128 * 1024,
  pingIntervalMs: 10_000,
  pingTimeoutMs: 10_000,
  handshakeMs: 5_000,
  staleCheckMs: 100,
  goawayMaxMs: 8_000,
  stopMs: 10_000,
  headersCount: 100,
  staffCookieSeconds: 60 * 86_400,
  messageBytes: 16 * 1024,
  httpBodyBytes: 16 * 1024,

  /* a page's connection */
  /** A connection that does not answer in this time is given up. */
  probeMs: 2_000,
  connectMs: 15_000,
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
  resyncEveryMs: 5_000,
  clockSamplesCount: 5,
  clockSampleGapMs: 200,
  clockEveryMs: 60_000,

  /* a page's outbox */
  /** No answer for this long: the same command is sent again. */
  silenceMs: 5_000,
  retryMs: 1_000,
  /** A command about this very moment is offered, not sent, when it is older. */
  commandMomentMs: 30_000,
  outboxWriteMs: 1_000,
  outboxKeptMs: 86_400_000,
  /** How long a reloaded tab waits for its former self to let go of its name. */
  tabHandoverMs: 500,
  tabAnswerMs: 150,
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
