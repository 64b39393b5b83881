/** Codes of the protocol itself; features declare theirs beside their rules. */
export const protocolCodes = [
  'bad-input',
  'unknown-command',
  'not-allowed',
  'room-not-found',
  'room-damaged',
  'superseded',
  'rate-limited',
  'storage-full',
  'outcome-unknown',
  'secret-invalid',
  'version-unsupported',
] as const;
export type ProtocolCode = (typeof protocolCodes)[number];
