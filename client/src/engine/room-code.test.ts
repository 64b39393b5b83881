import { expect, test } from 'vitest';
import { readRoomCode } from './room-code.ts';

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
