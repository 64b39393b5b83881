/* Part of `limits`, where it is read: how a phone is heard. */

export const voiceLimits = {
  /** So long without its connection nobody knows whether the hall hears anything: the clock stands still, from its end on. */
  soundAwayMs: 2_000,
  /** A stage page that was reloaded is back by then; else its sound is off. */
  soundGoneMs: 8_000,
  /** Of one person. An offer with its candidates is about ten. */
  signalsPerSecond: 20,
  signalsBurstCount: 80,
  signalKindChars: 20,
  /** What was under way when a relay ended is refused, but held against nobody. */
  signalsLateMs: 2_000,
  /** Names a connection may have given itself: its own, and those of former pages whose commands it took over. */
  namesPerConnectionCount: 8,
  /** TURN credentials (coturn's REST scheme) are good for the longest turn. */
  turnCredentialSeconds: 4 * 3_600,
  /** For one person in one turn; places that nobody uses any more are free again after the time. */
  turnCredentialsCount: 4,
  turnCredentialsEveryMs: 600_000,
  /** Addresses of STUN and TURN together: a browser asks them all before it knows its ways. */
  iceServersCount: 8,
  /** A renewed certificate is noticed within. */
  certificateLookMs: 60_000,
  /** No sound so long after accepting: other ways are offered (V4). */
  voiceSilentMs: 3_000,
  /** Staff are told by then that nobody hears whoever accepted by phone. */
  voiceUnheardMs: 5_000,
  /** Without a packet for so long the stage says that the voice is lost, and a new path is looked for. */
  voiceLostMs: 1_000,
  /** The phone asks the page of the stage so often whether it still does anything, and waits so long for a word. */
  voiceAskEveryMs: 500,
  voiceUnansweredMs: 2_000,
  /** Of one call at once, and one more every so often: what a weak network held up comes together. */
  voiceAskedAtOnceCount: 40,
  voiceAskedEveryMs: 250,
  voiceAskChars: 20,
  /** A new path that did not help by then: everything is set up anew. */
  voiceRenewMs: 4_000,
  /** New paths in a row that did not help; then a new call. */
  voiceRestartsCount: 2,
  /** A browser that does not let a page play may leave it without an answer. */
  playAnswerMs: 400,
  /** Of one description, and of what is found after it at once: more than any device has addresses. */
  voiceCandidatesCount: 32,
  voiceCandidateEveryMs: 250,
  /** Of one turn at once. Each makes the stage's page answer; it must not be driven past what it may send itself. */
  voiceOffersBurstCount: 6,
  voiceOfferEveryMs: 1_000,
  /** The stage asks for another path once in `voiceLostMs`, and at once where the relay is new. */
  voiceAskedBurstCount: 4,
  /** So long without the room a stage goes on playing: it cannot know whose turn it is by then. */
  voiceUnboundMs: 30_000,
  /** A page that is back is told by then that its line stands; else it does not. */
  voiceReturnMs: 2_000,
  /** Share of full scale (root mean square): a voice at arm's length is above it, a quiet room below. */
  voiceLeastLevel: 0.006,
  /** What arrives of a phone that lets nothing through is below. */
  voiceSilenceLevel: 0.0005,
  voiceLevelEveryMs: 50,
  /** A press of the talk button that is shorter is a tap, and stays on. */
  holdTapMs: 300,
  /** How often a meter moves for eyes that rest, and is told to those who read by ear. */
  meterRestMs: 400,
  /** Whoever opened a stage page is in front of it for so long, and so long after they last touched anything. */
  stageFreshMs: 30_000,
  stageStirredMs: 4_000,
} as const;
