/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * SHA-256 over the JSON Schemas of everything a client may send. A test recomputes it, so that the wire
 * never changes by accident: whoever changes it on purpose writes a line in docs/protocol.md and the new hash here.
 */
export const schemaHash = 'c2a4e4707919d5315e468726fbcc4983c3b96c1a55fb0c01c33854804cac2c80';
