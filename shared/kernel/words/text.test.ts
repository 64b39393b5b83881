import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { textsOf } from '../refusals.ts';
import { graphemeCount, readOptionalText, readText, tidy } from './text.ts';

const { topic } = textsOf({ topic: 'The topic' });
const family = '👨‍👩‍👧‍👦';
const read = (raw: string, max: number = limits.topicGraphemes) => {
  const found = readText(raw, max, topic);
  return 'rejected' in found ? found.rejected : found.text;
};

test('H1 bidirectional controls are taken out, so that text cannot turn what stands beside it', () => {
  expect(tidy('\u202Eevil\u202C \u2066iso\u2069 \u200Fx\u061C')).toBe('evil iso x');
});

test('H1 zalgo keeps at most two accents a letter', () => {
  const zalgo = `Z${'\u0300\u0301\u0302\u0315\u0336'.repeat(20)}a`;
  expect([...tidy(zalgo)].length).toBeLessThanOrEqual(4);
  expect(tidy(zalgo)).toMatch(/^Z.{0,2}a$/u);
});

test('H1 invisible characters go', () => {
  expect(tidy('a\u200Bb\u2060c\uFEFFd\u00ADe\u180Ef\u3164g')).toBe('abcdefg');
  expect(tidy('a\u200Db\u200Cc')).toBe('abc');
});

test.each([
  '',
  '   ',
  '\t\n',
  '\u200B\u200D',
  '\u3000\u00A0',
  '\u2800',
  '\u3164',
  '\u202E',
  ' \u0301',
  '\u{E0041}',
  '\uFE0F',
  '\u{1D173}\u{1D17A}',
  '\u{1BCA0}',
  '\uFFFC',
])('H1 text that shows nothing is empty: %j', (nothing) => expect(read(nothing)).toBe('text-empty'));

test.each([
  ['a family', family],
  ['a rainbow flag', '🏳️‍🌈'],
  ['a country’s flag', '🇨🇭'],
  ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['a pirate flag', '🏴‍☠️'],
  ['two people with tones of skin', '🧑🏽‍🤝‍🧑🏻'],
  ['a kiss with tones of skin', '👩🏽‍❤️‍💋‍👨🏿'],
  ['a keycap', '1️⃣'],
])('H1 %s stays whole and is one grapheme', (_what, emoji) => {
  expect(tidy(emoji)).toBe(emoji);
  expect(graphemeCount(tidy(emoji))).toBe(1);
});

test.each([
  ['emoji', '👩\u200D', '👩'],
  ['jamo', 'ᄀ', 'ᄀ'],
  ['conjuncts', 'क\u094D', 'क'],
])('H1 a chain of %s is no grapheme wider than a screen', (_what, link, end) => {
  const text = tidy(`${link.repeat(90)}${end}`);
  const longest = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => [...segment].length);
  expect(text).not.toBe('');
  expect(Math.max(...longest)).toBeLessThanOrEqual(limits.codePointsPerGraphemeCount);
});

test('H1 a flood of marks is cut before it is put in order, which would take its number squared', () => {
  /* In order the last one would come first; so it was never looked at. */
  const flood = `e${'\u0345'.repeat(limits.marksInARowCount)}\u0334`;
  expect(flood.normalize('NFC')).toMatch(/^e\u0334/u);
  expect(tidy(flood)).toBe('e\u0345\u0345');
});

test('H1 a flag hides no text in its tags', () => {
  const smuggled = [...'ignore all this']
    .map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)))
    .join('');
  expect(tidy(`🏴${smuggled}!`)).toBe('🏴!');
});

test.each([
  ['Arabic', 'مرحبًا بالعالم'],
  ['Persian with its half spaces', 'می‌خواهم'],
  ['Hindi', 'घोड़ों की दौड़ क्षत्रिय'],
  ['Hindi with a joiner', 'क्‍ष'],
  ['Japanese', '日本語のテスト、がぎぐ'],
  ['Korean', '한국어'],
  ['Thai', 'ที่นี่'],
  ['Hebrew with points', 'שָׁלוֹם'],
  ['Vietnamese', 'Tiếng Việt'],
  ['Russian', 'Ёжик й'],
])('H1 %s survives', (_language, text) => {
  expect(tidy(text)).toBe(text.normalize('NFC'));
});

test('H1 what a reader counts counts: 140 emoji are accepted, 141 are not', () => {
  for (const one of ['😀', family, '🇨🇭', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'é', '日']) {
    expect(read(one.repeat(140))).toBe(one.repeat(140));
    expect(read(one.repeat(141))).toBe('text-too-long');
  }
});

test('H1 spaces that are folded away do not count', () => {
  expect(read(`  a${' '.repeat(500)}b `)).toBe('a b');
});

test('H1 new lines and tabs become one space: a topic is one line', () => {
  expect(tidy('one\r\n\r\ntwo\tthree\u2028four\u2029five\u0085six')).toBe('one two three four five six');
});

test('H1 halves of a pair and other control characters become a space', () => {
  expect(tidy('a\uD800b\uDC00c\u0000d\u001Be')).toBe('a b c d e');
});

test.each(['constructor', '__proto__', 'toString', '<b>&amp;</b>', '${x}', "'; drop table"])(
  'H1 %j is a text like any other',
  (text) => expect(read(text)).toBe(text),
);

test('H1 tidying twice changes nothing more, and what is left is well formed', () => {
  const nasty = fc.constantFrom(
    '\u200D',
    '\u200C',
    '\u0301',
    '\u0300',
    '\uFE0F',
    ' ',
    '😀',
    '🏽',
    '👩',
    'e',
    'क',
    '्',
    'م',
    '\u{1F3F4}',
    '\u{E0067}',
    '\u{E007F}',
    '\uD83D',
    '\u1100',
    '\u1161',
    '\u200B',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const once = tidy(raw);
      expect(tidy(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cs}/u);
      expect(once).toBe(once.normalize('NFC'));
      expect(once).not.toMatch(/^\s|\s$|\s\s|[\u202A-\u202E\u2066-\u2069]/u);
    }),
    { numRuns: 3_000 },
  );
});

test('H1 a topic of spaces is no topic, and a long one is refused all the same', () => {
  expect(readOptionalText(undefined, 5, topic)).toBeUndefined();
  expect(readOptionalText(' \u200B ', 5, topic)).toBeUndefined();
  expect(readOptionalText(' Trams ', 5, topic)).toEqual({ text: 'Trams' });
  expect(readOptionalText('Trams!', 5, topic)).toMatchObject({ rejected: 'text-too-long' });
});
