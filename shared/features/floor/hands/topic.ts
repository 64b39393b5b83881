import type { Actor } from '../../../kernel/actor.ts';
import { textOf, type ContentId } from '../../../kernel/contents.ts';
import type { Context } from '../../../kernel/context.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { isMuted } from '../../../kernel/mutes.ts';
import type { Decision, Stamp } from '../../../kernel/outcome.ts';
import { common } from '../../../kernel/refusals.ts';
import { isRejection, type Rejection } from '../../../kernel/rejection.ts';
import { withoutTexts, withTexts } from '../../../kernel/words/held-texts.ts';
import { readOptionalText } from '../../../kernel/words/text.ts';
import type { FloorEvent, HandId } from '../events.ts';
import { refusals, texts, type Code } from '../refusals.ts';
import { goneOrUnknown } from '../refused.ts';
import type { FloorState, QueuedHand } from '../state.ts';
import { wasCalled } from './called.ts';
import { heldAmong } from './held.ts';
import { ownHands } from './kinds.ts';
import { weightOf } from './stands.ts';

/*
 * H1: what a hand is about, given after it was raised. It may change as long as nobody relies on the words: nobody stands
 * with them, no moderator approved (or hid) them, and no turn has shown them, so that no recap and no Undo misses them.
 * A hand that was approved without a topic may still get one, which that approval does not cover (T3).
 */

/** Why the topic of a waiting hand stays as it is, if it does. */
function lockedRefusal(state: FloorState, hand: QueuedHand): Rejection<Code> | undefined {
  if (wasCalled(state, hand.id)) return refusals.topicCalled();
  if (hand.hidden) return refusals.topicHidden();
  if (hand.approved?.topic !== undefined) return refusals.topicApproved();
  return weightOf(state, hand.id) === undefined ? undefined : refusals.topicStoodWith();
}

export type GivingTopic = { readonly topic: string; readonly handId?: HandId | undefined };

export function giveTopic(
  state: FloorState,
  { topic: raw, handId }: GivingTopic,
  { participant }: Actor,
  context: Context,
): Decision<FloorEvent, Code> {
  if (participant === undefined) return common.notAPerson();
  if (isMuted(context.facts.mutes, participant)) return refusals.mutedTopic();
  const id = handId ?? state.handOf.get(participant);
  if (id === undefined) return refusals.notUp();
  if (!ownHands(state, participant).includes(id)) return goneOrUnknown(state, id);
  const hand = state.waiting.get(id);
  if (hand === undefined) return refusals.topicCalled();
  const locked = lockedRefusal(state, hand);
  if (locked !== undefined) return locked;
  const topic = readOptionalText(raw, limits.topicGraphemes, texts.topic);
  if (topic !== undefined && isRejection(topic)) return topic;
  if (topic?.text === textOf(context.contents, hand.topic)) return { events: [] };
  const redacts = hand.topic === undefined ? {} : { redacts: [hand.topic] };
  const reworded = { type: 'hand.reworded', hand: id } as const;
  if (topic === undefined) return { events: [reworded], ...redacts };
  const topicId = freshId(context);
  const contents = { [topicId]: { owner: participant, value: topic.text } };
  return { events: [{ ...reworded, topic: topicId, ...heldAmong(contents, context) }], contents, ...redacts };
}

type Reworded = {
  readonly hand: HandId;
  readonly topic?: ContentId | undefined;
  readonly held?: readonly ContentId[] | undefined;
};

/** The hand stays where it is. */
export function topicGiven(state: FloorState, { hand: id, topic, held }: Reworded, { at }: Stamp): FloorState {
  const hand = state.waiting.get(id);
  if (hand === undefined) return state;
  const { topic: former, topicAt: _then, ...rest } = hand;
  const other = former === undefined ? rest : { ...rest, hadOtherTopic: true as const };
  const reworded: QueuedHand = topic === undefined ? other : { ...other, topic, topicAt: at };
  const others = former === undefined ? state.held : withoutTexts(state.held, [former]);
  return { ...state, held: withTexts(others, held), waiting: state.waiting.set(id, reworded) };
}
