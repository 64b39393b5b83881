/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * SHA-256 over the JSON Schemas of everything a client may send. A test recomputes it, so that the wire
 * never changes by accident: whoever changes it on purpose writes a line in docs/protocol.md and the new hash here.
 */
export const schemaHash = '2df614f10788015cd80959ce53c223d1e0f671d32ab1203d23967ab94b007c85';
