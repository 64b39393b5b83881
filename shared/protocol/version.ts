/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * SHA-256 over the JSON Schemas of everything a client may send. A test recomputes it, so that the wire
 * never changes by accident: whoever changes it on purpose writes a line in docs/protocol.md and the new hash here.
 */
export const schemaHash = 'f2261d1117d6cc433d4a5c096d4488f5ecfbb3c9974a8a40019622b574065b03';
