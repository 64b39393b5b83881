/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * SHA-256 over the JSON Schemas of everything a client may send. A test recomputes it, so that the wire
 * never changes by accident: whoever changes it on purpose writes a line in docs/protocol.md and the new hash here.
 */
export const schemaHash = '893ef97d75b74c0ff23ef67d58e77372346ad0bf940af6a42b09a0c12aa8418a';
