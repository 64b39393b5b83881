import { limits } from '../limits.ts';
import type { WrittenText } from '../refusals.ts';
import type { Rejection } from '../rejection.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Bidirectional controls can reorder what stands next to them on the big screen. */
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Invisible characters; the joiners U+200C and U+200D are treated apart, since scripts and emoji need them. */
const invisible =
  /[\u00AD\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}]|\u034F/gu;
/** Tag characters hide text, except where they spell a flag: England's is a black flag with the tags of "gbeng". */
const tags = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|[\u{E0000}-\u{E0FFF}]/gu;
/** Control characters, halves of a pair, private and unassigned ones; the blank of Braille looks like a space too. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what this finds
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u2800\p{Cs}\p{Co}]|(?![\u2065\u{E0000}-\u{E0FFF}])\p{Cn}/gu;
const inJoiningScript = '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{M}]';
const emoji = '(?:\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})';
/** A joiner that joins neither two emoji nor letters of a script that has joiners. */
const looseJoiner = new RegExp(
  `\\u200D(?!(?<=${emoji}\\u200D)\\p{Extended_Pictographic}|(?<=${inJoiningScript}\\u200D)\\p{L})` +
    `|\\u200C(?!(?<=${inJoiningScript}\\u200C)\\p{L})`,
  'gu',
);
const accent = '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]';
const accentPile = new RegExp(`(${accent}{${limits.accentsPerBaseCount}})${accent}+`, 'gu');
const markFlood = new RegExp(`(\\p{M}{${limits.marksInARowCount}})\\p{M}+`, 'gu');
const markPile = new RegExp(`(\\p{M}{${limits.marksPerBaseCount}})\\p{M}+`, 'gu');

/** Emoji, jamo and conjuncts can be chained into one grapheme that is wider than any screen. */
function withoutChains(text: string): string {
  let kept = '';
  for (const { segment } of graphemes.segment(text))
    kept +=
      segment.length <= limits.codePointsPerGraphemeCount
        ? segment
        : [...segment].slice(0, limits.codePointsPerGraphemeCount).join('');
  return kept;
}

function tidyOnce(raw: string): string {
  const text = raw
    .replace(control, ' ')
    .replace(bidiControls, '')
    .replace(invisible, '')
    .replace(tags, '$1')
    .replace(looseJoiner, '')
    .replace(markFlood, '$1')
    .normalize('NFC')
    .replace(accentPile, '$1')
    .replace(markPile, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\p{M}\s]+|\s+$/gu, '');
  return withoutChains(text);
}

/**
 * One line of a person's text made harmless: NFC, no control, bidirectional or invisible characters,
 * few combining marks a base, white space folded.
 */
export function tidy(raw: string): string {
  /* What is taken out can bring together what must not be: so until nothing changes any more. */
  let text = raw;
  for (let next = tidyOnce(text); next !== text; next = tidyOnce(text)) text = next;
  return text;
}

export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

type TextRefusal = Rejection<'text-empty' | 'text-too-long'>;

/** The tidy text, `text-empty` where nothing readable is left, or `text-too-long`. */
export function readText(
  raw: string,
  maxGraphemes: number,
  what: WrittenText,
): { readonly text: string } | TextRefusal {
  const text = tidy(raw);
  if (text === '') return what.empty();
  if (utf8Bytes(text) > maxGraphemes * limits.bytesPerGraphemeCount || graphemeCount(text) > maxGraphemes)
    return what.tooLong(maxGraphemes);
  return { text };
}

/** Like `readText`, where nothing written is a choice and no mistake: undefined then. */
export function readOptionalText(
  raw: string | undefined,
  maxGraphemes: number,
  what: WrittenText,
): { readonly text: string } | TextRefusal | undefined {
  return raw === undefined || tidy(raw) === '' ? undefined : readText(raw, maxGraphemes, what);
}
