import { textOf, type Contents } from '../../../kernel/contents.ts';
import type { StaffLens } from '../../../kernel/context.ts';
import { showsMuted } from '../../../kernel/mutes.ts';
import { record, recordsByOwner, type FieldsOf } from '../../../kernel/records.ts';
import { rememberBy } from '../../../kernel/remember.ts';
import { heldIn, heldOnFloor } from '../hands/held.ts';
import { queueOrder } from '../queue/queue.ts';
import type { FloorDesk, FloorRecord, KeptRecord, StaffHandRecord } from '../records.ts';
import { weightOf } from '../hands/stands.ts';
import { handTurn, personOf, wordsOf, type FloorState } from '../state.ts';
import { isApproved, told } from '../hands/words.ts';

const recordOf = recordsByOwner<StaffHandRecord>();

function floorRecord(state: FloorState, { contents, facts, away }: StaffLens): FloorRecord {
  const turn = handTurn(state.floor);
  /* Of somebody who asked without a name it would go with that of their other hand, and tell whose it is (P3). */
  const isNameless = turn?.hand.from === 'question' && turn.hand.anonymous;
  const person = isNameless ? undefined : personOf(turn?.hand);
  return record({
    calledBy: turn?.calledBy === undefined ? undefined : textOf(contents, facts.staff.get(turn.calledBy)?.name),
    calledAt: turn?.calledAt,
    noAnswer: state.floor.state === 'called' && state.floor.unanswered ? true : undefined,
    away: person !== undefined && away.has(person) ? true : undefined,
    hidden: turn?.hand.hidden === true ? true : undefined,
    ...heldFields(state, contents),
    undo: state.undo === undefined ? undefined : { turnId: state.undo.turn, until: state.undo.until },
    passedOver: state.passedOver.length === 0 ? undefined : state.passedOver,
  });
}

/** Q6: with the words that wait, since the record that everybody gets is without them. */
function heldFields(
  state: FloorState,
  contents: Contents,
): Pick<FieldsOf<FloorRecord>, 'held' | 'heldIn' | 'heldWords'> {
  const held = heldOnFloor(state);
  if (held === undefined) return {};
  const { name, place, topic } = held.words;
  const words: NonNullable<FloorRecord['heldWords']> = record({
    name: textOf(contents, name),
    place: textOf(contents, place),
    topic: textOf(contents, topic),
  });
  return { held: true, heldIn: held.in, heldWords: words };
}

function made(state: FloorState, lens: StaffLens, paced: FloorState): FloorDesk {
  const view: { -readonly [Key in keyof FloorDesk]: FloorDesk[Key] } = { floor: floorRecord(state, lens) };
  for (const { hand, key } of queueOrder(state)) {
    const person = personOf(hand);
    const waits = heldIn(state, hand);
    view[`hand:${hand.id}`] = recordOf(hand, {
      key,
      kind: hand.kind,
      sign: hand.sign,
      ...told(state, hand, wordsOf(state, hand), lens.contents),
      approved: isApproved(hand),
      hidden: hand.hidden,
      held: waits.length > 0 ? true : undefined,
      heldIn: waits.length > 0 ? waits : undefined,
      placed: hand.placed,
      skips: hand.skips,
      missed: hand.missed === undefined ? undefined : true,
      standing: weightOf(paced, hand.id),
      away: person !== undefined && lens.away.has(person),
      muted: person !== undefined && showsMuted(lens.facts.mutes, person),
      added: hand.from === 'staff',
    });
  }
  if (!state.kept.isEmpty()) view.kept = keptCounts(state);
  return view;
}

/** How many were set aside with each segment (L4). */
function keptCounts({ kept }: FloorState): KeptRecord {
  const counts: { [segment: string]: number } = {};
  for (const { segment } of kept.values()) counts[segment] = (counts[segment] ?? 0) + 1;
  return counts;
}

/**
 * All of a state but who stands with whom, and what an Undo would bring back: that is a state of before, for which a view
 * was made as well, and so on to the first.
 */
function besideStands({ supporters: _supporters, stands: _stands, undo, ...state }: FloorState): readonly unknown[] {
  return [undo?.turn, undo?.until, ...Object.entries(state).flat()];
}

/**
 * All hands, complete. Not made again when somebody stands with one (H4): moderators get their map at once, not by the
 * tick, and a crowd that stands with a topic must not cost a look at every hand each time.
 */
export const staffView = rememberBy(
  (state: FloorState, { contents, facts, away }: StaffLens, { supporters }: FloorState) => [
    state.waiting,
    supporters,
    contents,
    facts,
    away,
    ...besideStands(state),
  ],
  made,
);
