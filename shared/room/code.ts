import { limits } from '../kernel/limits.ts';

/** 31 letters and digits without those that look alike (0 O 1 I L): 6 of them are 8.9e8 codes, 8 are 8.5e11. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * How long the code of one more room is (A3): as short as can be while one guess finds some room with a chance below
 * one in `codeGuessOdds`. `rooms`: how many a code opens by now.
 */
export function codeLengthFor(rooms: number): number {
  let length: number = limits.codeMinChars;
  const isTooLikely = () => (rooms + 1) * limits.codeGuessOdds >= codeAlphabet.length ** length;
  while (length < limits.codeMaxChars && isTooLikely()) length += 1;
  return length;
}

/**
 * A code as people type it: case, spaces and dashes do not matter, nor the bracket, comma or quote that came along.
 * Undefined where it cannot be one.
 */
export function readCode(raw: string): string | undefined {
  const code = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const letters = [...code];
  const isLength = letters.length >= limits.codeMinChars && letters.length <= limits.codeMaxChars;
  return isLength && letters.every((letter) => codeAlphabet.includes(letter)) ? code : undefined;
}

/** A code from random bytes (one a letter; 248 = 8 * 31 is where they stop being fair). Undefined where too few were fair. */
export function makeCode(bytes: Iterable<number>, length: number): string | undefined {
  let code = '';
  for (const byte of bytes) {
    if (byte >= 248) continue;
    code += codeAlphabet.charAt(byte % codeAlphabet.length);
    if (code.length === length) return code;
  }
  return undefined;
}
