/** 31 letters and digits without those that look alike (0 O 1 I L): 6 of them are 8.9e8 rooms. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 6;

/** A code as people type it: case, spaces and dashes do not matter. Undefined where it cannot be one. */
export function readCode(raw: string): string | undefined {
  const code = raw.toUpperCase().replace(/[\s\-\u2010-\u2015_.]+/gu, '');
  const letters = [...code];
  return letters.length === codeLength && letters.every((letter) => codeAlphabet.includes(letter)) ? code : undefined;
}

/** A code from random bytes (one a letter; 248 = 8 * 31 is where they stop being fair). Undefined where too few were fair. */
export function makeCode(bytes: Iterable<number>): string | undefined {
  let code = '';
  for (const byte of bytes) {
    if (byte >= 248) continue;
    code += codeAlphabet.charAt(byte % codeAlphabet.length);
    if (code.length === codeLength) return code;
  }
  return undefined;
}
