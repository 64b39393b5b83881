/** Bounds of a call, on the phone and on the stage. */
export const callLimits = {
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
} as const;
