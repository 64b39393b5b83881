import { expect, test } from 'vitest';
import { codeAlphabet } from '../../../shared/room/code.ts';
import { isMisread, readRoomCode, typedCode } from './room-code.ts';

test.each([
  ['abc234', 'ABC234'],
  ['  ABC 234 ', 'ABC234'],
  ['abc-234', 'ABC234'],
  ['abc – 234', 'ABC234'],
  ['ＡＢＣ２３４', 'ABC234'],
  ['https://plenum.example/r/abc234', 'ABC234'],
  ['plenum.example/r/ABC-234/?from=poster#x', 'ABC234'],
  ['https://plenum.example/R/abc234).', 'ABC234'],
  ['plenum.example/ABC234', 'ABC234'],
  ['http://192.168.1.5:3000/abc-234/', 'ABC234'],
  ['(ABC234),', 'ABC234'],
  ['“ABC 234”', 'ABC234'],
  ['', ''],
  [' - ', ''],
])('L1 a code is read without regard to case, spaces and dashes: %j', (typed, code) => {
  expect(readRoomCode(typed)).toBe(code);
});

test.each([
  ['/abcd', 'abcd'],
  ['/ABC-DEF', 'ABC-DEF'],
  ['/r/abc%20234', 'abc 234'],
  ['/R/ABC23/stage', 'ABC23'],
  ['ZZZZZZ', 'ZZZZZZ'],
  ['/%E0%A4%A', '%E0%A4%A'],
  ['/', ''],
  ['/r', ''],
  ['/---', ''],
  ['/nothing/here', ''],
  ['/a-long-headline-of-a-blog', ''],
])('L1 what was typed as a code stays as it was typed, to be put right: %j', (address, typed) => {
  expect(typedCode(address)).toBe(typed);
});

test('L1 the letters and digits that no code has are those that are taken for others', () => {
  const all = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  expect(all.filter((one) => isMisread(`ABC23${one}`))).toEqual(all.filter((one) => !codeAlphabet.includes(one)));
});
