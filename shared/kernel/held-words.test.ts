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
