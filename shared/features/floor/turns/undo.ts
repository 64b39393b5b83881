import type { Stamp } from '../../../kernel/outcome.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { owned } from '../hands/kinds.ts';
import { pastTurn } from './past-turn.ts';
import { backInPrefix, behindInPrefix } from '../queue/prefix.ts';
import { handTurn, turnId, type Floor, type FloorState, type HandTurn, type QueuedHand, type Undo } from '../state.ts';

/** What moderators said of a hand's words meanwhile stays said: what is hidden never comes back by Undo (T3). */
function screenedAs(hand: QueuedHand, { hidden, approved }: QueuedHand): QueuedHand {
  const { approved: _old, ...rest } = hand;
  return approved === undefined ? { ...rest, hidden } : { ...rest, hidden, approved };
}

/** The previous turn; its hand may have waited again since, and been screened there. */
function turnBack(turn: HandTurn, since: QueuedHand | undefined): HandTurn {
  if (since === undefined || turn.hand.from === 'question') return turn;
  const hand = screenedAs(turn.hand, since);
  return { ...turn, hand, shown: hand.hidden ? {} : (hand.approved ?? turn.shown) };
}

/** The floor as it was, with its clocks moved on by the time the mistake took: the remaining time comes back. */
function resumed(floor: Floor, lostMs: number, since: QueuedHand | undefined): Floor {
  if (floor.state === 'free') return floor;
  if ('walkUp' in floor) return { ...floor, startedAt: floor.startedAt + lostMs };
  const turn = { ...turnBack(floor.turn, since), calledAt: floor.turn.calledAt + lostMs };
  if (floor.state === 'on-air') {
    const still = floor.pausedAt === undefined ? {} : { pausedAt: floor.pausedAt + lostMs };
    return { ...floor, turn, startedAt: floor.startedAt + lostMs, ...still };
  }
  return { ...floor, turn };
}

/** The placed prefix as it is now, with the called hand back before those it stood before. */
function prefixBack(now: readonly HandId[], before: readonly HandId[], called: HandId | undefined): readonly HandId[] {
  const stoodBefore = called === undefined ? undefined : behindInPrefix(before, called);
  return called === undefined || stoodBefore === undefined ? now : backInPrefix(now, called, stoodBefore);
}

/** Those that had stepped back before, and since; but not who was placed or skipped a second time meanwhile. */
function steppedBackAgain(now: FloorState, before: Undo['before'], waiting: FloorState['waiting']): readonly HandId[] {
  return [...new Set([...before.steppedBack, ...now.steppedBack])].filter((id) => {
    const hand = waiting.get(id);
    const placedSince = now.prefix.includes(id) && !before.prefix.includes(id);
    return hand !== undefined && hand.lastSince === undefined && !placedSince;
  });
}

/**
 * Takes back a Next or Call (H10): the called hand's key, the previous turn under its id with its remaining time
 * and its fairness count, and those that had stepped back. What others did meanwhile stays.
 */
export function undone(
  state: FloorState,
  event: Extract<FloorEvent, { type: 'queue.undone' }>,
  { at }: Stamp,
): FloorState {
  const { undo } = state;
  if (undo === undefined || undo.turn !== event.turn) return state;
  const now: FloorState = { ...state, undo: undefined };
  const { before } = undo;
  const called = handTurn(now.floor)?.hand;
  const previous = handTurn(before.floor)?.hand;
  const previousTurn = turnId(before.floor);
  const calledTurn = turnId(now.floor);

  const queued = called === undefined || called.from === 'question' ? undefined : called;
  const asItWas = queued === undefined ? undefined : screenedAs(before.waiting.get(queued.id) ?? queued, queued);
  const withCalled = asItWas === undefined ? now.waiting : now.waiting.set(asItWas.id, asItWas);
  const waiting = previous === undefined ? withCalled : withCalled.delete(previous.id);
  const over = { end: 'undone', counted: false, endedAt: at } as const;
  const taken = calledTurn === undefined ? undefined : pastTurn(now, over);
  const pastTurns =
    calledTurn === undefined || taken === undefined ? now.pastTurns : now.pastTurns.set(calledTurn, taken);
  /* A hand made for a question ends with its turn, whatever ends that. */
  const pastHands =
    called?.from === 'question'
      ? now.pastHands.set(called.id, { hand: called, end: 'returned', endedAt: at })
      : now.pastHands;
  const stillPlaced = now.prefix.filter((id) => id !== previous?.id);
  return {
    ...(previous === undefined ? now : owned(now, previous)),
    waiting,
    steppedBack: steppedBackAgain(now, before, waiting),
    prefix: prefixBack(stillPlaced, before.prefix, called?.id),
    floor: resumed(before.floor, at - undo.at, previous && now.waiting.get(previous.id)),
    countedTurns: before.countedTurns,
    spoken: before.spoken,
    pastHands: previous === undefined ? pastHands : pastHands.delete(previous.id),
    pastTurns: previousTurn === undefined ? pastTurns : pastTurns.delete(previousTurn),
    passedOver: before.passedOver,
    ...(previousTurn === undefined ? {} : { lastTurn: previousTurn }),
    ...(before.deck !== undefined && waiting.has(before.deck) ? { deck: before.deck } : {}),
    ...(before.displaced !== undefined && waiting.has(before.displaced) ? { displaced: before.displaced } : {}),
  };
}
