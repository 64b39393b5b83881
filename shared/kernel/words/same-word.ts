/* How one word is written in different ways by different keyboards; small, since every phone has it. */

const apostrophes = /[\u2018\u2019\u201B\u02B9\u02BC\u00B4\u0060\u2032\u05F3\uFF07]/gu;
/** With those that only look like one: a dash between two words is the hyphen of a telephone's keyboard. */
const hyphens = /[\u2010-\u2015\u2212\u058A\u05BE\uFE58\uFE63\uFF0D]/gu;

/** Apostrophes and hyphens as the plainest of their kind, and small letters. */
export function plainMarks(text: string): string {
  return text.toLowerCase().replace(apostrophes, "'").replace(hyphens, '-');
}

/** What ends a sentence, and quotation marks; not what belongs to a word, as in C# or A+. */
const ends =
  /[\s.,;:!?\u2026\u3002\u3001\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\u060C\u061B\u061F\u06D4\u0964"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A]+$/u;
const starts = /^(?:[\s\u00A1\u00BF\u2026"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A]|\.{2,})+/u;
const looseHyphens = /\s-+$/u;
const quoted = /^['\u201A](.+)'$/u;
/** Brackets around the whole of it; those within belong to what is said. */
const bracketed = /^[([{\uFF08]([^()[\]{}\uFF08\uFF09]+)[)\]}\uFF09]$/u;

/** One word of a cloud, however it was typed: "Don’t!" and "don't" are the same (S1). What is nothing but marks stays. */
export function sameWord(text: string): string {
  const plain = plainMarks(text).trim();
  let word = plain;
  for (let before = ''; before !== word;) {
    before = word;
    word = word
      .replace(ends, '')
      .replace(starts, '')
      .replace(looseHyphens, '')
      .replace(quoted, '$1')
      .replace(bracketed, '$1');
  }
  return word === '' ? plain : word;
}
