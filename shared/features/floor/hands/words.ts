import { textOf, type Contents } from '../../../kernel/contents.ts';
import { unheldWords } from './held.ts';
import type { FloorState, Hand, Words } from '../state.ts';

export type Told = { readonly [word in keyof Words]?: string | undefined };

/** A room may do without people's names at any time (L3). */
export function toldName(state: FloorState, hand: Hand, { name }: Words, contents: Contents): string | undefined {
  return state.namesShown || hand.from === 'staff' ? textOf(contents, name) : undefined;
}

/** The texts behind a hand's words. */
export function told(state: FloorState, hand: Hand, words: Words, contents: Contents): Told {
  return {
    name: toldName(state, hand, words, contents),
    place: textOf(contents, words.place),
    topic: textOf(contents, words.topic),
  };
}

/**
 * What phones show of a waiting hand: nothing where it was hidden or has a held word, no topic before it was approved
 * where topics are screened.
 */
export function publicWords(state: FloorState, hand: Hand): Words {
  if (hand.hidden) return {};
  const readable = unheldWords(state, hand);
  if (state.topics === 'open') return readable;
  const { topic: screened, ...words } = readable;
  return screened === undefined || hand.approved?.topic === undefined
    ? words
    : { ...words, topic: hand.approved.topic };
}

/** T3: not where a topic came after a moderator approved the hand without one. */
export function isApproved({ approved, topic }: Hand): boolean {
  return approved !== undefined && (topic === undefined || approved.topic !== undefined);
}

/** T3: what the big screen shows of a waiting hand: its sign, and words only as a moderator approved them. */
export function stageWords(_state: FloorState, hand: Hand): Words {
  return hand.hidden ? {} : (hand.approved ?? {});
}
