import { textOf, type Contents } from '../../kernel/contents.ts';
import { byOf, type Actor, type Context, type Decision } from '../../kernel/feature.ts';
import { heldIn, heldWordsFrom } from '../../kernel/held-words.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import type { ViewRecord } from '../../kernel/records.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { readText, tidy } from '../../kernel/text.ts';
import type { HeldLanguage, QuestionEvent } from './events.ts';
import type { Code } from './refusals.ts';
import type { QuestionsState } from './state.ts';

function listOf({ heldWords: { languages, added, allowed } }: QuestionsState, contents: Contents) {
  return heldWordsFrom(languages, textOf(contents, added), textOf(contents, allowed));
}

export function isHeld(state: QuestionsState, text: string, contents: Contents): boolean {
  return heldIn(text, listOf(state, contents));
}

export function heldWordsRecord(state: QuestionsState, contents: Contents): ViewRecord {
  const { languages, added, allowed } = listOf(state, contents);
  return { languages, added, allowed };
}

function readWords(raw: readonly string[]) {
  const words = new Set<string>();
  for (const one of raw) {
    if (tidy(one) === '') continue;
    const word = readText(one, limits.heldWordGraphemes, 'A held word');
    if (isRejection(word)) return word;
    words.add(word.text);
  }
  return { lines: [...words].join('\n') };
}

type List = {
  readonly languages: readonly HeldLanguage[];
  readonly added: readonly string[];
  readonly allowed: readonly string[];
};

/** Q6: the whole list, each time. */
export function setHeldWords(
  { heldWords: before }: QuestionsState,
  list: List,
  actor: Actor,
  context: Context,
): Decision<QuestionEvent, Code> {
  const added = readWords(list.added);
  if (isRejection(added)) return added;
  const allowed = readWords(list.allowed);
  if (isRejection(allowed)) return allowed;
  const [addedId, allowedId] = [freshId(context), freshId(context, 1)];
  return {
    events: [
      {
        type: 'held-words.set',
        languages: [...new Set(list.languages)],
        ...(added.lines === '' ? {} : { added: addedId }),
        ...(allowed.lines === '' ? {} : { allowed: allowedId }),
        ...byOf(actor),
      },
    ],
    contents: {
      ...(added.lines === '' ? {} : { [addedId]: { value: added.lines } }),
      ...(allowed.lines === '' ? {} : { [allowedId]: { value: allowed.lines } }),
    },
    redacts: [before.added, before.allowed].filter((id) => id !== undefined),
  };
}
