import { expect, test } from 'vitest';
import { plainMarks, sameWord } from './same-word.ts';

test.each([
  ['don\u2019t', "don't"],
  ['DON\u02BCT', "don't"],
  ['l\u00B4eau', "l'eau"],
  ['well\u2010being', 'well-being'],
  ['Well\u2011Being', 'well-being'],
  ['well\u2013being', 'well-being'],
  ['Freedom!', 'freedom'],
  ['freedom...', 'freedom'],
  ['freedom \u2013', 'freedom'],
  ['\u00BFLibertad?', 'libertad'],
  ['\u201EFreiheit\u201C', 'freiheit'],
  ["'freedom'.", 'freedom'],
  ['\u81EA\u7531\u3002', '\u81EA\u7531'],
  ['\u062D\u0631\u064A\u0629\u061F', '\u062D\u0631\u064A\u0629'],
  ['(Freiheit)', 'freiheit'],
  ['(freedom!).', 'freedom'],
  ['\uFF08\u81EA\u7531\uFF09', '\u81EA\u7531'],
  ['\u201Aja\u2018', 'ja'],
  ['\u2026 maybe', 'maybe'],
  ['...maybe', 'maybe'],
  ['.net', '.net'],
  ['C#', 'c#'],
  ['C++', 'c++'],
  ['A-', 'a-'],
  ["students'", "students'"],
  ['100 %', '100 %'],
  ['hope (lots)', 'hope (lots)'],
  ['?!', '?!'],
  [':)', ':)'],
  ['', ''],
])('S1 %j is the word %j', (typed, word) => {
  expect(sameWord(typed)).toBe(word);
  expect(sameWord(sameWord(typed))).toBe(word);
});

test('S1 the lengthening stroke of katakana is no hyphen, nor is a minus between other letters lost', () => {
  expect(sameWord('\u30B3\u30FC\u30D2\u30FC')).toBe('\u30B3\u30FC\u30D2\u30FC');
  expect(plainMarks('A \u2212 B')).toBe('a - b');
});
