import type { ContentId, Contents } from '../../../kernel/contents.ts';
import type { Context } from '../../../kernel/context.ts';
import { heldAsRead, type WordsRead } from '../../../kernel/words/held-texts.ts';
import { isHeldBy } from '../../../kernel/words/held-words.ts';
import type { Rejection } from '../../../kernel/rejection.ts';
import { refusals, type Code } from '../refusals.ts';
import { wordNames, wordsOf, type FloorState, type Hand, type HandTurn, type WordName, type Words } from '../state.ts';

/*
 * Q6: a hand with a held word in its name, place or topic stands by its sign alone, wherever it is, until a moderator
 * lets its words through. To call it lets nothing through.
 */

/** Of texts that are written now, those that wait for a moderator; absent where there is none. */
export function heldAmong(
  texts: { readonly [id: ContentId]: { readonly value: string } },
  { contents, facts: { heldWords } }: Context,
): { readonly held?: readonly ContentId[] } {
  const held = Object.entries(texts).flatMap(([id, { value }]) => (isHeldBy(heldWords, value, contents) ? [id] : []));
  return held.length === 0 ? {} : { held };
}

/** A hand's words as staff read them: no name where the room does without people's names (L3). */
export function readableWords(state: FloorState, hand: Hand): Words {
  const { name, ...words } = wordsOf(state, hand);
  return name !== undefined && (state.namesShown || hand.from === 'staff') ? { ...words, name } : words;
}

const nothingHeld: readonly WordName[] = [];

/** Which of a hand's words wait for a moderator. */
export function heldIn(state: FloorState, hand: Hand): readonly WordName[] {
  if (state.held.isEmpty() || hand.hidden) return nothingHeld;
  const words = readableWords(state, hand);
  return wordNames.filter((word) => {
    const id = words[word];
    return id !== undefined && state.held.has(id);
  });
}

function withoutHeld({ held }: FloorState, words: Words): Words {
  if (held.isEmpty()) return words;
  return Object.fromEntries(Object.entries(words).filter(([, id]) => !held.has(id)));
}

/** What others than staff may read of a hand as it reads now. A question that was put on the stage is read there anyway. */
export function unheldWords(state: FloorState, hand: Hand): Words {
  if (hand.from !== 'question' && heldIn(state, hand).length > 0) return {};
  return withoutHeld(state, wordsOf(state, hand));
}

/** What an approval shows of a hand; undefined while a word of it waits, so that it is none yet. */
export function approvable(state: FloorState, hand: Hand): Words | undefined {
  return heldIn(state, hand).length > 0 ? undefined : unheldWords(state, hand);
}

/** The held words that an approval of a hand lets through, as they were read. */
export function readAndLetThrough(
  state: FloorState,
  hand: Hand,
  read: WordsRead<WordName> | undefined,
  contents: Contents,
): readonly ContentId[] | Rejection<Code> {
  const { name, place, topic } = readableWords(state, hand);
  const through = heldAsRead({ name, place, topic }, read, state.held, contents);
  return through ?? refusals.wordsChanged();
}

/** The label of whoever simply stood up, where it may be read by all. */
export function unheldLabel({ held }: FloorState, label: ContentId | undefined): ContentId | undefined {
  return label !== undefined && held.has(label) ? undefined : label;
}

/** What was shown when they were called stays, whatever they call themselves since (T3). */
export function waitsInTurn(state: FloorState, { hand, shown }: HandTurn): readonly WordName[] {
  return heldIn(state, hand).filter((word) => shown[word] === undefined);
}

/**
 * What was kept back waits also once it reads otherwise: the new words were neither approved nor called, so that a
 * moderator has to read them first (T3).
 */
function rewritten(state: FloorState, { hand, shown, withheld }: HandTurn): readonly WordName[] {
  if (withheld === undefined || hand.hidden) return nothingHeld;
  const words = readableWords(state, hand);
  return wordNames.filter((word) => words[word] !== undefined && shown[word] === undefined);
}

/** What staff are told of the words on the floor that wait for them: all that were kept back with them. */
export function heldOnFloor(
  state: FloorState,
): { readonly in: readonly (WordName | 'label')[]; readonly words: Words } | undefined {
  const { floor } = state;
  if (floor.state === 'free') return undefined;
  if (!('turn' in floor)) {
    const { label } = floor.walkUp;
    return state.held.has(label) ? { in: ['label'], words: { name: label } } : undefined;
  }
  const { turn } = floor;
  const waits = waitsInTurn(state, turn);
  const all = waits.length > 0 ? waits : rewritten(state, turn);
  return all.length === 0 ? undefined : { in: all, words: readableWords(state, turn.hand) };
}
