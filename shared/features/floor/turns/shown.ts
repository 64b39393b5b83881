import type { ContentId } from '../../../kernel/contents.ts';
import { withoutTexts } from '../../../kernel/words/held-texts.ts';
import type { HandId } from '../events.ts';
import { approvable, heldIn, unheldWords, waitsInTurn } from '../hands/held.ts';
import { wordNames, type FloorState, type Hand, type HandTurn, type WordName, type Words } from '../state.ts';

type Shown = Pick<HandTurn, 'shown' | 'withheld' | 'unread'>;

const noWords: Words = {};
const nothingUnread: readonly WordName[] = [];

const without = (words: Words, left: readonly WordName[]): Words =>
  Object.fromEntries(
    wordNames.filter((word) => words[word] !== undefined && !left.includes(word)).map((word) => [word, words[word]]),
  );

/** What everybody reads of a hand that has the floor, as it reads now. */
export function shownOf(state: FloorState, hand: Hand, unread = nothingUnread): Shown {
  if (hand.hidden) return { shown: noWords };
  const shown = unheldWords(state, hand);
  if (unread.length > 0) return { shown: without(shown, unread), withheld: true, unread };
  return heldIn(state, hand).length > 0 ? { shown, withheld: true } : { shown };
}

/** What moderators said of the words of a hand that has the floor: shown as they read now, or hidden. */
export function shownOnFloor(state: FloorState, id: HandId, hidden: boolean): FloorState {
  const { floor } = state;
  if (!('turn' in floor) || floor.turn.hand.id !== id) return state;
  const { hand: called, withheld: _waited, unread: _unread, ...turn } = floor.turn;
  const { approved: _before, ...rest } = called;
  const approved = hidden ? undefined : approvable(state, { ...rest, hidden });
  const hand: Hand = approved === undefined ? { ...rest, hidden } : { ...rest, hidden, approved };
  return { ...state, floor: { ...floor, turn: { ...turn, hand, ...shownOf(state, hand) } } };
}

/** What was kept back comes to what the call showed, which stays as it is (T3). */
function joinedOnFloor(before: FloorState, after: FloorState): FloorState {
  const { floor } = after;
  if (!('turn' in floor) || waitsInTurn(before, floor.turn).length === waitsInTurn(after, floor.turn).length)
    return after;
  const { withheld: _waited, unread, ...turn } = floor.turn;
  const { shown, ...rest } = shownOf(after, turn.hand, unread);
  return { ...after, floor: { ...floor, turn: { ...turn, ...rest, shown: { ...shown, ...turn.shown } } } };
}

/**
 * A moderator has read these words and lets everybody read them, wherever that was said: with this hand, with another of
 * the same person or with a question of theirs. Undo brings them back as let through.
 */
export function letThroughIn(state: FloorState, texts: readonly ContentId[] | undefined): FloorState {
  if (texts === undefined) return state;
  const after = joinedOnFloor(state, { ...state, held: withoutTexts(state.held, texts) });
  const { undo } = state;
  if (undo === undefined) return after;
  return { ...after, undo: { ...undo, before: letThroughIn({ ...undo.before, undo: undefined }, texts) } };
}
