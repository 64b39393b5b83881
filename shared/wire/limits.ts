/** Bounds that both ends of the wire count on. */
export const wireLimits = {
  /** A clock further off than this is said to be this far off. */
  clockSkewMaxMs: 10_000,
  signalKindChars: 20,
  /** A room's frames go out this often. */
  tickMs: 250,
  /** Of one address; the looks of a hall at its recap are spread so as to stay below. */
  requestsPerSecond: 200,
  requestsBurstCount: 2_000,
  commandTypeChars: 60,
  readNameChars: 60,
  /** A room's code as typed, with all the spaces and dashes people put in. */
  typedCodeChars: 40,
  deviceSecretChars: 200,
  staffSecretChars: 100,
  /** Of one kind in one message, gathered on the phone. */
  tapsPerMessageCount: 100,
  /** A longer message is refused with a sentence. */
  messageBytes: 16 * 1024,
} as const;
