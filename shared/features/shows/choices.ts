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

/** An answer as it is stored, or why it is none of this show. */
export function readChoice(show: Show, raw: Choice): { readonly choice: Choice } | Refused {
  if (typeof raw === 'object') return show.kind === 'words' ? readWords(raw) : refusals.noSuchChoice();
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
