import type { ConnectionStatus } from '../../room/store.ts';
import type { ViewRecord } from '../../../../shared/kernel/records.ts';
import { ownQuestionsOf } from '../../features/questions/records.ts';
import { ownAsidesOf, ownHandOf, ownTurnOf, type OwnHand, type OwnTurn } from '../../features/floor/records.ts';

export type Refusal = { readonly code: string; readonly message: string };

/** Why nobody can raise a hand here and now. */
export type ClosedReason = 'muted' | 'hands-closed';

/** Called to ask this question of one's own (Q4). */
export type AskedQuestion = { readonly anonymous: boolean };

/** The one thing an attendee's page is about now. */
export type Situation =
  | { readonly is: 'joining' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'ended' }
  | { readonly is: 'turn'; readonly turn: OwnTurn; readonly topic?: string; readonly question?: AskedQuestion }
  | { readonly is: 'waiting'; readonly hand: OwnHand; readonly onDeck: boolean }
  | { readonly is: 'closed'; readonly reason: ClosedReason }
  | { readonly is: 'free' };

export type SituationFacts = {
  readonly status: ConnectionStatus;
  readonly refusal?: Refusal | undefined;
  readonly room: ViewRecord | undefined;
  readonly now?: ViewRecord | undefined;
  readonly deck: ViewRecord | undefined;
  readonly queue: ViewRecord | undefined;
  readonly personal: ViewRecord;
};

export function situationOf({ status, refusal, room, now, deck, queue, personal }: SituationFacts): Situation {
  if (status === 'refused')
    return { is: 'refused', refusal: refusal ?? { code: 'refused', message: 'This room cannot be opened.' } };
  if (room === undefined) return { is: 'joining' };
  if (room['phase'] === 'ended') return { is: 'ended' };
  const hand = ownHandOf(personal);
  const turn = ownTurnOf(personal);
  if (turn !== undefined) return turnSituation(turn, hand, now, personal);
  if (hand !== undefined) return { is: 'waiting', hand, onDeck: deck?.['handId'] === hand.id };
  if (personal['muted'] === true) return { is: 'closed', reason: 'muted' };
  if (queue?.['open'] === false) return { is: 'closed', reason: 'hands-closed' };
  return { is: 'free' };
}

/** The own hand that is called next: the main one, a follow-up or a point of order. */
export function ownOnDeck({ deck, personal }: Pick<SituationFacts, 'deck' | 'personal'>): string | undefined {
  const own = [ownHandOf(personal), ...ownAsidesOf(personal)];
  return own.find((hand) => hand?.state === 'waiting' && hand.id === deck?.['handId'])?.id;
}

function turnSituation(
  turn: OwnTurn,
  hand: OwnHand | undefined,
  now: ViewRecord | undefined,
  personal: ViewRecord,
): Situation {
  if (turn.questionId === undefined)
    return { is: 'turn', turn, ...(hand?.topic === undefined ? {} : { topic: hand.topic }) };
  const own = ownQuestionsOf(personal).find(({ id }) => id === turn.questionId);
  // Of many own questions the oldest are not told; what is on the floor everybody knows.
  const topic = own?.text ?? (now?.['turnId'] === turn.id ? now['topic'] : undefined);
  return {
    is: 'turn',
    turn,
    ...(typeof topic === 'string' ? { topic } : {}),
    question: { anonymous: own?.anonymous ?? false },
  };
}
