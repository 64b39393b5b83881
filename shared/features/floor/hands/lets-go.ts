import type { Content, ContentId } from '../../../kernel/contents.ts';
import type { ParticipantId } from '../../../kernel/actor.ts';
import { remember } from '../../../kernel/remember.ts';
import type { QuestionId } from '../../questions/events.ts';
import type { FloorEvent, HandId } from '../events.ts';
import type { Heard } from '../evolve.ts';
import { ownHands } from './kinds.ts';
import { keptOf } from './kept.ts';
import { handTurn, personOf, questionOf, type FloorState, type Hand, type Words } from '../state.ts';

/*
 * Words are frozen where a moderator approves or calls them (T3), so a person's former name may still be on a screen.
 * It goes with the last place that says it.
 */

/** Those that may be replaced meanwhile: a hand's own topic and what staff called somebody stay with the hand. */
function replaceable(hand: Hand, words: Words | undefined): readonly (ContentId | undefined)[] {
  if (words === undefined || hand.from === 'staff') return [];
  return hand.from === 'question' ? [words.name, words.place, words.topic] : [words.name, words.place];
}

const approvedIn = (hand: Hand | undefined) => (hand === undefined ? [] : replaceable(hand, hand.approved));

/** Of who has the floor. While their call can be undone, what was approved before it comes back with that. */
function frozenOnFloor({ floor, undo }: FloorState): readonly (ContentId | undefined)[] {
  const turn = handTurn(floor);
  const former = undo === undefined ? undefined : handTurn(undo.before.floor);
  return [
    ...(turn === undefined ? [] : replaceable(turn.hand, turn.shown)),
    ...(undo === undefined ? [] : approvedIn(turn?.hand)),
    ...(former === undefined ? [] : replaceable(former.hand, former.shown)),
  ];
}

function handsOf(event: FloorEvent | Heard): readonly HandId[] {
  if ('hands' in event && typeof event.hands === 'object') return event.hands;
  if ('promised' in event) return event.promised.map(({ hand }) => hand);
  return 'hand' in event && event.hand !== undefined ? [event.hand] : [];
}

/** Of a removed person the recap tells nothing. */
function shownOf({ pastTurns }: FloorState, person: ParticipantId): readonly (ContentId | undefined)[] {
  const own = [...pastTurns.values()].filter(({ hand }) => personOf(hand) === person);
  return own.map(({ shown }) => shown?.name);
}

export function letsGo(
  before: FloorState,
  after: FloorState,
  events: readonly (FloorEvent | Heard)[],
): readonly ContentId[] {
  const hands = events
    .flatMap(handsOf)
    .flatMap((id) => approvedIn(before.waiting.get(id) ?? before.kept.get(id)?.hand));
  const removed = events.flatMap((event) =>
    event.type === 'person.removed' ? shownOf(before, event.participant) : [],
  );
  const isMoved = before.floor !== after.floor || before.undo !== after.undo;
  return [...hands, ...removed, ...(isMoved ? frozenOnFloor(before) : [])].filter((id) => id !== undefined);
}

/** What the recap says of turns that went on air, and of which question it is. */
const saidOfTurns = remember((pastTurns: FloorState['pastTurns']): ReadonlyMap<ContentId, QuestionId | undefined> => {
  const said = new Map<ContentId, QuestionId | undefined>();
  for (const { hand, shown = {}, startedAt, end } of pastTurns.values()) {
    if (startedAt === undefined || end === 'undone') continue;
    if (shown.name !== undefined) said.set(shown.name, undefined);
    if (shown.topic !== undefined) said.set(shown.topic, questionOf(hand));
  }
  return said;
});

function isInRecap({ pastTurns, removed, unseenQuestions }: FloorState, id: ContentId, owner = ''): boolean {
  const said = saidOfTurns(pastTurns);
  const question = said.get(id);
  return said.has(id) && !removed.has(owner) && (question === undefined || !unseenQuestions.has(question));
}

export function holds(state: FloorState, id: ContentId, { owner }: Content): boolean {
  if (frozenOnFloor(state).includes(id) || isInRecap(state, id, owner)) return true;
  if (owner === undefined) return false;
  const own = ownHands(state, owner).map((hand) => state.waiting.get(hand));
  return [...own, ...keptOf(state, owner).map(({ hand }) => hand)].some((hand) => approvedIn(hand).includes(id));
}
