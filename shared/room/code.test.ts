import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAlphabet, codeLengthFor, makeCode, readCode } from './code.ts';

test.each(['abcdef', 'ABC DEF', ' abc-def ', 'A.B.C_D E-F', 'abc–def', 'abc\u00A0def'])(
  'L1 %j is read without regard to case, spaces and dashes',
  (typed) => expect(readCode(typed)).toBe('ABCDEF'),
);

test.each(['ABCDEF', 'abc-defg', 'ABCD EFGH'])('L1 %j may be a code', (typed) =>
  expect(readCode(typed)).toBe(typed.toUpperCase().replace(/[ -]/, '')),
);

test.each([
  '',
  'ABCDE',
  'ABCDEFGHJ',
  'ABCDEFG0',
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
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 20 }), fc.integer({ min: 6, max: 8 }), (bytes, length) => {
      const code = makeCode(bytes, length);
      const fair = bytes.filter((byte) => byte < 248).length;
      if (code === undefined) expect(fair).toBeLessThan(length);
      else expect([code.length, readCode(code.toLowerCase())]).toEqual([length, code]);
    }),
  );
  expect(makeCode([255, 248, 250, 0, 30, 31, 247, 1, 2], 6)).toBe('2Z2Z34');
});

test.each([
  [0, 6],
  [7, 6],
  [8, 7],
  [274, 7],
  [275, 8],
  [1_000_000, 8],
])('A3 with %d rooms the next one has a code of %d signs', (rooms, length) => {
  expect(codeLengthFor(rooms)).toBe(length);
});

test('A3 one guess finds some room with a chance below one in 100 million, whatever number of rooms there is', () => {
  const ofLength = new Map<number, number>();
  for (let rooms = 0; rooms < 8_000; rooms += 1) {
    const length = codeLengthFor(rooms);
    const known = (ofLength.get(length) ?? 0) + 1;
    ofLength.set(length, known);
    expect(known / codeAlphabet.length ** length).toBeLessThan(1e-8);
  }
  expect([...ofLength.keys()]).toEqual([6, 7, 8]);
});
