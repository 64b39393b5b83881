import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { profaneWords } from '@2toad/profanity/dist/data/profane-words.js';
import { textOf, type ContentId, type Contents } from '../contents.ts';
import { ordinaryWords } from './held-words-ordinary.ts';
import { limits } from '../limits.ts';
import { remember } from '../remember.ts';

/** A room's list of held words: kept lists by language, own words, and words let through all the same (product Q6). */
export type HeldWords = {
  readonly languages: readonly string[];
  readonly added: readonly string[];
  readonly allowed: readonly string[];
};

/** Whether these words are in a text, once it is folded. */
type Matcher = (folded: string) => boolean;

const never: Matcher = () => false;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** Scripts that put no spaces between words, where only a substring can be looked for. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const katakana = '[\\p{Script=Katakana}ー]';
const onlyKatakana = new RegExp(`^${katakana}+$`, 'u');
/** Vowel signs and the lengthening stroke, which Arabic may be written with or without. */
const arabicSigns = /[\u0640\u064B-\u065F\u0670]/gu;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').replace(arabicSigns, '');
}

/** The segmenter lets a word go on over these where somebody sets none: `x.word`, `_word_`, `word's`. */
const noLetters = /[^\p{L}\p{M}\p{N}]+/u;
const hyphens = /[-\u2010\u2012-\u2015\u2212]+/u;
const noLettersNorHyphens = /[^\p{L}\p{M}\p{N}\-\u2010\u2012-\u2015\u2212]+/u;

/** The words of a folded text with one space around each, so that a phrase is found as whole words. */
function spaced(folded: string): string {
  let words = ' ';
  for (const { segment, isWordLike } of segmenter.segment(folded))
    if (isWordLike === true) for (const word of segment.split(noLetters)) if (word !== '') words += `${word} `;
  return words;
}

/** Whether one of some words is there with hyphens within it. No longer than the longest of them is looked for. */
function isHyphened(folded: string, words: ReadonlySet<string>, longest: number): boolean {
  if (!hyphens.test(folded)) return false;
  return folded.split(noLettersNorHyphens).some((chain) => {
    const parts = chain.split(hyphens).filter((part) => part !== '');
    return parts.some((part, from) => {
      let joined = part;
      for (let to = from + 1; to < parts.length && joined.length < longest; to += 1) {
        joined += parts[to] ?? '';
        if (words.has(joined)) return true;
      }
      return false;
    });
  });
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** A word of katakana is no part of a longer one: a saxophone is no swearword. */
const bounded = (word: string) =>
  onlyKatakana.test(word) ? `(?<!${katakana})${escaped(word)}(?!${katakana})` : escaped(word);

function anyOf(words: readonly string[]): Matcher {
  const folded = words.map(fold).filter((word) => word.trim() !== '');
  const inRuns = folded.filter((word) => spaceless.test(word));
  const run = inRuns.length === 0 ? undefined : new RegExp(inRuns.map(bounded).join('|'), 'u');
  const whole = folded.filter((word) => !spaceless.test(word)).map(spaced);
  const single = new Set(whole.filter((word) => word.split(' ').length === 3).map((word) => word.trim()));
  const longest = Math.max(0, ...[...single].map((word) => word.length));
  const phrases = whole.filter((word) => word.split(' ').length > 3);
  if (single.size === 0 && phrases.length === 0) return run === undefined ? never : (text) => run.test(text);
  return (text) => {
    if (run?.test(text) === true) return true;
    const line = spaced(text);
    if (line.split(' ').some((word) => single.has(word)) || phrases.some((phrase) => line.includes(phrase)))
      return true;
    return isHyphened(text, single, longest);
  };
}

/** Emoji made of several: no disguise of a letter, and long. */
const pictures = new RegExp(
  '\\p{Extended_Pictographic}\\uFE0F?(?:\\p{Emoji_Modifier}\\uFE0F?|\\u200D\\p{Extended_Pictographic}\\uFE0F?)+' +
    '|\\u{1F3F4}[\\u{E0020}-\\u{E007F}]+',
  'gu',
);

/** A number that stands alone is a number, not a word whose letters were swapped. */
const plainNumber = /(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu;

/** The kept list of English knows its disguises (letters for digits, doubled letters) and its Scunthorpes. */
function english(): Matcher {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return (text) => matcher.hasMatch(text.replace(plainNumber, ' '));
}

const isWord = /^[\p{L}\p{M}][\p{L}\p{M}' -]+$/u;

/** The kept lists of other languages were translated by a machine: without what it left in English or got wrong. */
function translated(language: string): Matcher {
  const ordinary = new Set([...(profaneWords.get('en') ?? []), ...(ordinaryWords[language] ?? [])]);
  return anyOf((profaneWords.get(language) ?? []).filter((word) => isWord.test(word) && !ordinary.has(word)));
}

const listed = new Map<string, Matcher>();

function listOf(language: string): Matcher {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const made = language === 'en' ? english() : translated(language);
  listed.set(language, made);
  return made;
}

/** Takes allowed words out of a folded text, each as a whole word. */
function withoutAllowed(allowed: readonly string[]): (folded: string) => string {
  const folded = allowed.map(fold).filter((word) => word.trim() !== '');
  if (folded.length === 0) return (text) => text;
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const one = (word: string) =>
    spaceless.test(word) ? escaped(word) : `(?<!${letter})${escaped(word.trim())}(?!${letter})`;
  const found = new RegExp(folded.map(one).join('|'), 'gu');
  return (text) => text.replace(found, ' ');
}

const matcherOf = remember(({ languages, added, allowed }: HeldWords): Matcher => {
  const own = anyOf(added);
  const cut = withoutAllowed(allowed);
  return (text) => {
    const looked = cut(text);
    return own(looked) || languages.some((language) => listOf(language)(looked));
  };
});

/**
 * Whether a text has a word that is to be held for a moderator (product Q6). Pure. What is made of a list is kept as
 * long as the list itself, so hand in the same object each time (`heldWordsFrom` does).
 */
export function heldIn(text: string, words: HeldWords): boolean {
  const folded = fold(text.replace(pictures, ' '));
  /* Written to take long: a sign may fold to 18 letters. A moderator reads it instead. */
  return folded.length > limits.foldedTextChars || matcherOf(words)(folded);
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/**
 * The list as a room keeps it: languages, and own and allowed words as text, one a line. The same object for the same
 * `languages` reference as long as the texts say the same.
 */
export const heldWordsFrom = remember(
  (languages: readonly string[], added: string = '', allowed: string = ''): HeldWords => ({
    languages,
    added: linesOf(added),
    allowed: linesOf(allowed),
  }),
);

/** The list as features fold it from `held-words.set`: kept lists by language, own and allowed words as contents. */
export type HeldList<Language extends string = string> = {
  readonly languages: readonly Language[];
  readonly added?: ContentId;
  readonly allowed?: ContentId;
};

/** What a room begins with. */
export const firstHeldList = { languages: ['en'] } as const satisfies HeldList;

export function heldListFrom<Language extends string>({
  languages,
  added,
  allowed,
}: HeldList<Language>): HeldList<Language> {
  return { languages, ...(added === undefined ? {} : { added }), ...(allowed === undefined ? {} : { allowed }) };
}

export function heldWordsOf({ languages, added, allowed }: HeldList, contents: Contents): HeldWords {
  return heldWordsFrom(languages, textOf(contents, added), textOf(contents, allowed));
}

/** Whether a text that is written now waits for a moderator. */
export function isHeldBy(list: HeldList, text: string, contents: Contents): boolean {
  return heldIn(text, heldWordsOf(list, contents));
}
