import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet, makeCode, readCode } from './code.ts';

test.each(['abcdef', 'ABC DEF', ' abc-def ', 'A.B.C_D E-F', 'abc–def', 'abc\u00A0def'])(
  'L1 %j is read without regard to case, spaces and dashes',
  (typed) => expect(readCode(typed)).toBe('ABCDEF'),
);

test.each([
  '',
  'ABCDE',
  'ABCDEFG',
  'ABCDE0',
  'ABCDEO',
  'ABCDE1',
  'ABCDEI',
  'ABCDEL',
  'ABCDÉF',
  'ABC/EF',
  '__proto__',
  '😀😀😀😀😀😀',
])('L1 %j cannot be a code', (typed) => expect(readCode(typed)).toBeUndefined());

test('L1 codes use no letters that look alike', () => {
  expect(codeAlphabet).toHaveLength(31);
  expect(new Set(codeAlphabet).size).toBe(31);
  expect(codeAlphabet).not.toMatch(/[01OIL]/);
});

test('L1 a made code can be read back, and needs enough fair bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 20 }), (bytes) => {
      const code = makeCode(bytes);
      const fair = bytes.filter((byte) => byte < 248).length;
      if (code === undefined) expect(fair).toBeLessThan(6);
      else expect(readCode(code.toLowerCase())).toBe(code);
    }),
  );
  expect(makeCode([255, 248, 250, 0, 30, 31, 247, 1, 2])).toBe('2Z2Z34');
});
