import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { OwnHandRecord, OwnTurnRecord, QueueRecord } from '../../../../../shared/features/floor/records.ts';
import type { Refusal } from '../../../engine/connection/connection.ts';
import type { ConnectionStatus } from '../../../engine/store.ts';
import type { Personal, PublicView } from '../../../../../shared/room/records.ts';
import { floorTexts } from '#texts/features/floor';
import { floorOf, ownHandsOf } from '../records.ts';

/** Why nobody can raise a hand here and now. */
export type ClosedReason = 'muted' | 'hands-closed';

/** Called to ask this question of one's own (Q4). */
export type AskedQuestion = { readonly anonymous: boolean };

/** The one thing an attendee's page is about now. */
export type Situation =
  | { readonly is: 'joining' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'ended' }
  | { readonly is: 'turn'; readonly turn: OwnTurnRecord; readonly topic?: string; readonly question?: AskedQuestion }
  | { readonly is: 'waiting'; readonly hand: OwnHandRecord; readonly onDeck: boolean }
  | { readonly is: 'closed'; readonly reason: ClosedReason }
  | { readonly is: 'free' };

export type SituationFacts = {
  readonly status: ConnectionStatus;
  readonly refusal?: Refusal | undefined;
  readonly room: Pick<RoomRecord, 'phase'> | undefined;
  readonly now?: PublicView['now'];
  readonly deck: PublicView['deck'];
  readonly queue: Pick<QueueRecord, 'open'> | undefined;
  readonly personal: Personal;
};

export function situationOf({ status, refusal, room, now, deck, queue, personal }: SituationFacts): Situation {
  if (status === 'refused')
    return { is: 'refused', refusal: refusal ?? { code: 'refused', message: floorTexts.refused } };
  if (room === undefined) return { is: 'joining' };
  if (room.phase === 'ended') return { is: 'ended' };
  const { hand, turn } = personal;
  if (turn !== undefined) return turnSituation(turn, hand, now, personal);
  if (hand !== undefined) return { is: 'waiting', hand, onDeck: deck?.handId === hand.id };
  if (personal.muted === true) return { is: 'closed', reason: 'muted' };
  if (queue?.open === false) return { is: 'closed', reason: 'hands-closed' };
  return { is: 'free' };
}

/** The own hand that is called next: the main one, a follow-up or a point of order. */
export function ownOnDeck({ deck, personal }: Pick<SituationFacts, 'deck' | 'personal'>): string | undefined {
  return ownHandsOf(personal).find(({ state, id }) => state === 'waiting' && id === deck?.handId)?.id;
}

function turnSituation(
  turn: OwnTurnRecord,
  hand: OwnHandRecord | undefined,
  now: PublicView['now'],
  personal: Personal,
): Situation {
  if (turn.questionId === undefined)
    return { is: 'turn', turn, ...(hand?.topic === undefined ? {} : { topic: hand.topic }) };
  const own = personal.questions?.find(({ id }) => id === turn.questionId);
  // Of many own questions the oldest are not told; what is on the floor everybody knows.
  const floor = floorOf(now);
  const topic = own?.text ?? (floor.turnId === turn.id ? floor.topic : undefined);
  return {
    is: 'turn',
    turn,
    ...(topic === undefined ? {} : { topic }),
    question: { anonymous: own?.anonymous ?? false },
  };
}
