import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { readText, utf8Bytes } from '../../kernel/words/text.ts';
import { folded } from './cloud.ts';
import type { Choice } from './events.ts';
import { showsLimits } from './limits.ts';
import { refusals, texts, type Code } from './refusals.ts';
import type { Show } from './state.ts';
import { choicesOf } from './tally.ts';

type Refused = Rejection<Code>;

/** One word as it is counted. */
function readWord(raw: string): { readonly word: string } | Refused {
  const read = readText(raw, showsLimits.wordGraphemes, texts.word);
  if (isRejection(read)) return read;
  const word = folded(read.text);
  return utf8Bytes(word) > showsLimits.wordBytes ? refusals.longWord() : { word };
}

function readWords(raws: readonly string[]): { readonly choice: readonly string[] } | Refused {
  const words: string[] = [];
  for (const raw of raws) {
    const read = readWord(raw);
    if (isRejection(read)) {
      /* An empty field among three is a choice and no mistake. */
      if (read.rejected === 'text-empty') continue;
      return read;
    }
    if (!words.includes(read.word)) words.push(read.word);
  }
  return words.length === 0 ? refusals.noWord() : { choice: words };
}

/** Several options as a set: the same ones are the same answer in whatever order. */
function readSeveral(
  show: Show,
  most: number,
  raws: readonly number[],
): { readonly choice: readonly number[] } | Refused {
  const offered = choicesOf(show);
  if (!raws.every((raw) => offered.includes(String(raw)))) return refusals.noSuchChoice();
  if (new Set(raws).size < raws.length) return refusals.choiceTwice();
  return raws.length > most ? refusals.tooManyChosen({ max: most }) : { choice: [...raws].sort((a, b) => a - b) };
}

const areWords = (raws: readonly (number | string)[]): raws is readonly string[] =>
  raws.every((raw) => typeof raw === 'string');
const areNumbers = (raws: readonly (number | string)[]): raws is readonly number[] =>
  raws.every((raw) => typeof raw === 'number');

/** An answer as it is stored, or why it is none of this show. One option alone is a set of one, where several may be. */
export function readChoice(show: Show, raw: Choice): { readonly choice: Choice } | Refused {
  if (typeof raw === 'object') {
    if (show.kind === 'words' && areWords(raw)) return readWords(raw);
    if (show.most !== undefined && areNumbers(raw)) return readSeveral(show, show.most, raw);
    return refusals.noSuchChoice();
  }
  if (show.most !== undefined && typeof raw === 'number') return readSeveral(show, show.most, [raw]);
  const fits = typeof raw === (show.kind === 'hands' ? 'boolean' : 'number') && choicesOf(show).includes(String(raw));
  return fits ? { choice: raw } : refusals.noSuchChoice();
}

/** A choice as the key of a tally. */
export function readKey(show: Show, raw: boolean | number | string): { readonly key: string } | Refused {
  if (typeof raw === 'string') {
    if (show.kind !== 'words') return refusals.noSuchChoice();
    const read = readWord(raw);
    return isRejection(read) ? read : { key: read.word };
  }
  const choice = readChoice(show, raw);
  return isRejection(choice) ? choice : { key: String(raw) };
}
