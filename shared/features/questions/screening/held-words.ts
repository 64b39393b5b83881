import { textOf, type ContentId, type Contents } from '../../../kernel/contents.ts';
import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { heldAsRead, type WordsRead } from '../../../kernel/words/held-texts.ts';
import { heldWordsOf, isHeldBy } from '../../../kernel/words/held-words.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRejection, type Rejection } from '../../../kernel/rejection.ts';
import { readText, tidy } from '../../../kernel/words/text.ts';
import type { HeldLanguage, QuestionEvent } from '../events.ts';
import { questionsLimits } from '../limits.ts';
import type { HeldWordsRecord } from '../records.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { isVisible, shownNameId, type Question, type QuestionsState } from '../state.ts';

export function isHeld({ heldWords }: QuestionsState, text: string, contents: Contents): boolean {
  return isHeldBy(heldWords, text, contents);
}

export function heldWordsRecord(
  { heldWords, heldWordsVersion: version }: QuestionsState,
  contents: Contents,
): HeldWordsRecord {
  const { added, allowed } = heldWordsOf(heldWords, contents);
  return { languages: heldWords.languages, added, allowed, version };
}

/** Which words of a question wait for a moderator. */
export function heldIn(state: QuestionsState, question: Question): readonly ('text' | 'name' | 'label')[] {
  const name = shownNameId(state, question);
  return [
    ...(question.held && !isVisible(question) ? (['text'] as const) : []),
    ...(name !== undefined && state.held.has(name) ? (['name'] as const) : []),
    ...(question.label !== undefined && state.held.has(question.label) ? (['label'] as const) : []),
  ];
}

export type ReadWords = WordsRead<'name' | 'label'>;

/** The held name and label that an approval of a question lets through, as they were read. */
export function readAndLetThrough(
  state: QuestionsState,
  question: Question,
  read: ReadWords | undefined,
  contents: Contents,
): readonly ContentId[] | Rejection<Code> {
  const ids = { name: shownNameId(state, question), label: question.label };
  return heldAsRead(ids, read, state.held, contents) ?? refusals.justChanged();
}

function readWords(raw: readonly string[]) {
  const words = new Set<string>();
  for (const one of raw) {
    if (tidy(one) === '') continue;
    const word = readText(one, questionsLimits.heldWordGraphemes, texts['held-word']);
    if (isRejection(word)) return word;
    words.add(word.text);
  }
  return { lines: [...words].join('\n') };
}

type List = {
  readonly languages: readonly HeldLanguage[];
  readonly added: readonly string[];
  readonly allowed: readonly string[];
  readonly version?: number | undefined;
};

/** What a list says, in whichever order and however often; lines as they are kept. */
const saying = (languages: readonly string[], added = '', allowed = '') =>
  JSON.stringify([[...languages].sort(), added, allowed]);

/** Q6: the whole list, each time. */
export function setHeldWords(
  { heldWords: before, heldWordsVersion }: QuestionsState,
  list: List,
  actor: Actor,
  context: Context,
): Decision<QuestionEvent, Code> {
  const added = readWords(list.added);
  if (isRejection(added)) return added;
  const allowed = readWords(list.allowed);
  if (isRejection(allowed)) return allowed;
  const languages = [...new Set(list.languages)];
  const { contents } = context;
  const said = saying(before.languages, textOf(contents, before.added), textOf(contents, before.allowed));
  if (said === saying(languages, added.lines, allowed.lines)) return { events: [] };
  /* Two have changed it: the second has not seen what the first wrote. */
  if (list.version !== undefined && list.version !== heldWordsVersion) return refusals.listChanged();
  const [addedId, allowedId] = [freshId(context), freshId(context, 1)];
  return {
    events: [
      {
        type: 'held-words.set',
        languages,
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
