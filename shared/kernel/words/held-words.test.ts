import { profaneWords } from '@2toad/profanity/dist/data/profane-words.js';
import { expect, test } from 'vitest';
import { heldIn, heldWordsFrom, type HeldWords } from './held-words.ts';

const none: HeldWords = { languages: [], added: [], allowed: [] };
const english: HeldWords = { ...none, languages: ['en'] };
const of = (language: string): HeldWords => ({ ...none, languages: [language] });

test('Q6 without a list nothing is held', () => {
  expect(heldIn('shit', none)).toBe(false);
});

test.each(['what the fuck', 'FUCK', 'f*u*c*k you you fuuuck', 'sh1t happens', 'ѕhit'])(
  'Q6 English is held also in disguise: %s',
  (text) => expect(heldIn(text, english)).toBe(true),
);

test.each(['We meet in Scunthorpe', 'a classic assessment', 'Is the analysis open?', 'cocktails at six', ''])(
  'Q6 what only looks like it is not held: %s',
  (text) => expect(heldIn(text, english)).toBe(false),
);

test.each([
  ['de', 'So eine Scheiße!', 'Sind Esel und Hühner im Flat lustig? Das ist geil, ein Fehler im Betrieb.'],
  ['de', 'SCHEISSE', 'Die Scheibe ist Kunst'],
  ['fr', 'quelle merde', 'Les questions pour le maître, s’il vous plaît: c’est ça, en dollars?'],
  ['fr', 'ce fils de pute !', 'La dispute des fils'],
  ['es', 'vaya mierda', 'Entendido: ¿el perro negro tiene sexo? Recto y caliente.'],
  ['pt', 'que merda é essa', 'Não sei, por favor, o que é isso? Boa noite, amigos. Mais pão.'],
  ['ja', 'これはクソだ', 'サクソフォンとコックさん、ログイン、メニュー、ベストのフィードバックをください'],
  ['ja', '小便小僧', 'パスワードは何ですか'],
  ['ar', 'يا ابن العاهرة', 'الماجستير في الجنس والرأس والكرة، يا إلهي'],
  ['ar', 'عَاهِرَة', 'ماذا عن الطهي والمهرجان؟'],
])('Q6 %s: "%s" is held, "%s" is not', (language, held, free) => {
  expect(heldIn(held, of(language))).toBe(true);
  expect(heldIn(free, of(language))).toBe(false);
});

test('Q6 own words are held as whole words or phrases, however they are written', () => {
  const own: HeldWords = { ...none, added: ['Voldemort', 'plan  B', '裏金', ' '] };
  for (const text of ['voldemort?', 'Is it VOLDEMORT', 'What of Plan B!', 'ｖｏｌｄｅｍｏｒｔ', '政治家の裏金の話'])
    expect(heldIn(text, own), text).toBe(true);
  for (const text of ['voldemorts', 'plan Berlin', 'the plan', '裏の金', ''])
    expect(heldIn(text, own), text).toBe(false);
});

test('Q6 words let through are let through, and only they', () => {
  const list: HeldWords = { languages: ['en', 'de'], added: ['bee (small)', 'bee'], allowed: ['cock', 'hure', 'bee'] };
  expect(heldIn('The cock crows', list)).toBe(false);
  expect(heldIn('The cocksucker', list)).toBe(true);
  expect(heldIn('Hure, shit', list)).toBe(true);
  expect(heldIn('A bee', list)).toBe(false);
});

test('Q6 words that look like patterns are words', () => {
  const list: HeldWords = { languages: ['en'], added: ['a.c', '('], allowed: ['.*', '['] };
  expect(heldIn('abc', list)).toBe(false);
  expect(heldIn('shit', list)).toBe(true);
});

test('Q6 the list as a room keeps it is the same object as long as it says the same', () => {
  const languages = ['en'];
  const first = heldWordsFrom(languages, 'one\n\ntwo', 'three');
  expect(first).toEqual({ languages: ['en'], added: ['one', 'two'], allowed: ['three'] });
  expect(heldWordsFrom(languages, 'one\n\ntwo', 'three')).toBe(first);
  expect(heldWordsFrom(languages, 'one', 'three')).not.toBe(first);
  expect(heldWordsFrom(languages)).toEqual({ languages: ['en'], added: [], allowed: [] });
});

test('Q6 a plain number is no disguise, letters swapped for digits are', () => {
  const words = heldWordsFrom(['en']);
  for (const text of ['Number 455?', 'In 2024 there were 455 of 8008']) expect(heldIn(text, words)).toBe(false);
  expect(heldIn('what an a55', words)).toBe(true);
});

test('Q6 a text that is written to take long is held without a look, and 300 families are not', () => {
  expect(heldIn('\uFDFA'.repeat(300), heldWordsFrom(['en']))).toBe(true);
  for (const sign of ['👨‍👩‍👧‍👦', '👩🏽‍🚀', '👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇩🇪', 'ﷺ ', 'क्षि', 'नि'])
    expect(heldIn(sign.repeat(sign === 'ﷺ ' ? 20 : 300), heldWordsFrom(['en', 'ar']))).toBe(false);
  expect(heldIn(`${'👨‍👩‍👧‍👦'.repeat(200)} shit`, heldWordsFrom(['en']))).toBe(true);
});

/* What somebody sticks to a word, so that it is no longer a word by itself. */
const stuck: readonly (readonly [string, (word: string) => string])[] = [
  ['a dot before it', (word) => `x.${word}`],
  ['a dot after it', (word) => `${word}.x`],
  ['a line after it', (word) => `${word}_x`],
  ['lines round it', (word) => `_${word}_`],
  ["'s", (word) => `${word}'s`],
  ['’s', (word) => `${word}’s`],
  ["l'", (word) => `l'${word}`],
];
const hyphened: typeof stuck = [
  ['a hyphen within it', (word) => `${word.slice(0, 2)}-${word.slice(2)}`],
  ['a long one', (word) => `So ${word.slice(0, -1)}\u2013${word.slice(-1)}!`],
  ['hyphens all over it', (word) => [...word].join('-')],
  ['words before and after', (word) => `x-${word.slice(0, 2)}-${word.slice(2)}-y`],
];

/** The words of a kept list that are held by themselves, each one word. */
const keptWords = (language: string) =>
  (profaneWords.get(language) ?? []).filter((word) => heldIn(word, of(language)) && !/[\s-]/u.test(word));

test.each(['de', 'fr', 'es', 'pt', 'ja', 'ar'])('Q6 %s: what is stuck to a word hides it from no list', (language) => {
  const words = keptWords(language);
  expect(words.length).toBeGreaterThan(10);
  for (const [what, stick] of stuck)
    expect([what, words.filter((word) => !heldIn(stick(word), of(language)))]).toEqual([what, []]);
});

test.each(['de', 'fr', 'es', 'pt', 'ar'])('Q6 %s: hyphens within a word hide it from no list', (language) => {
  const words = keptWords(language).filter((word) => word.normalize('NFKC') === word && word.length > 2);
  for (const [what, hide] of hyphened)
    expect([what, words.filter((word) => !heldIn(hide(word), of(language)))]).toEqual([what, []]);
});

test.each([...stuck, ...hyphened])('Q6 %s hides none of a room\u2019s own words', (_what, stick) => {
  const own: HeldWords = { ...none, added: ['gurke', 'Voldemort'] };
  for (const word of ['gurke', 'Voldemort']) expect(heldIn(stick(word), own)).toBe(true);
});

test.each([
  [
    'de',
    'z.B. die E-Mail-Adresse a.huber@example.org, U-Bahn, Rhein-Main, Geht’s? Er sagt\u2019s: 3-mal, d.h. so_oder_so',
  ],
  [
    'fr',
    "Y a-t-il un rendez-vous aujourd'hui, c'est-à-dire peut-être là-bas? Qu'en dit-elle, s'il vous plaît? L'après-midi",
  ],
  ['es', '¿El lunes-viernes, físico-químico, o sea EE.UU. y a.m.? https://example.org/uno_dos-tres.html'],
  ['pt', 'Vê-lo-ei na segunda-feira; guarda-chuva, pô-lo, dá-me, d.C., ex-aluno, https://example.pt/um-dois_tres'],
  ['ja', 'フィード・バック e-mail は a.b_c ですか'],
  ['ar', 'الساعة 10-12 في القاعة_3 أو example.org'],
])('Q6 %s: ordinary words with signs within them are free: %s', (language, text) => {
  expect(heldIn(text, of(language))).toBe(false);
  expect(heldIn(text, { ...none, added: ['gurke'] })).toBe(false);
});

test('Q6 a chain of hyphens that is written to take long takes no time', () => {
  const all: HeldWords = { ...none, languages: ['de', 'fr', 'es', 'pt', 'ja', 'ar'], added: ['x'.repeat(40)] };
  expect(heldIn('a-'.repeat(300), all)).toBe(false);
  expect(heldIn(`${'a-'.repeat(300)}${'x-'.repeat(40)}`, all)).toBe(true);
});
