import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/* What a draw rests on (H2): anybody can do the same with any SHA-256. */

/** Hex SHA-256 of a text's UTF-8. */
const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Shown before a draw, so that its seed cannot be chosen once it is known who waits. */
export const sealOf = (seed: string): string => hashOf(seed);

/** Where a numeral falls in the draw of that seed: lowest first. */
export const lotOf = (seed: string, numeral: number): string => hashOf(`${seed}:${numeral}`);
