import { expect, test } from 'vitest';
import { countGraphemes, countSigns } from './graphemes.ts';

const written = [
  '',
  'Why does the river smell of violets?',
  'Crème brûlée, cre\u0300me bru\u0302le\u0301e',
  'Ở Việt Nam, o\u031B\u0309',
  '👍🏽 👩‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 1️⃣',
  '🇩🇪🇫🇷',
  'שָׁלוֹם عَلَيْكُمْ',
  'สวัสดีครับ ที่',
  '東京 서울 ガッコウ',
  'a\u200Db x\u200C😀',
];

test.each(written)('H12 a browser without a segmenter counts as others do: %s', (text) => {
  expect(countSigns(text)).toBe(countGraphemes(text));
});

test('H12 where a language joins more than marks, it counts more and not fewer', () => {
  for (const text of ['क्षत्रिय', '\u1112\u1161\u11AB', 'ﾊﾟ', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'])
    expect(countSigns(text)).toBeGreaterThanOrEqual(countGraphemes(text));
});
