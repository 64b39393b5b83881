/** The wire's version, told in the handshake as `v`. */
export const protocolVersion = 1;

/**
 * SHA-256 over the JSON Schemas of everything a client may send. A test recomputes it, so that the wire
 * never changes by accident: whoever changes it on purpose writes a line in docs/protocol.md and the new hash here.
 */
export const schemaHash = '0c16f66815378aa480fba9dbb4b7aaf0c5512edf5f2aed7ab9eb482cddd391d9';
