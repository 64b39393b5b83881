import type { ParticipantId } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Rejection } from '../../../kernel/rejection.ts';
import { closedRefusal } from '../queue/closing.ts';
import type { HandKind } from '../events.ts';
import { ownOfKind } from './kinds.ts';
import { openToAllAt, placesLeft, standsWithMain } from '../turns/main-turn.ts';
import { refusals, type Code } from '../refusals.ts';
import type { FloorState } from '../state.ts';

/* Who may raise a hand of which kind (H1, H2, H4). */

const alreadyRaised = {
  speak: refusals.handUp,
  'follow-up': refusals.followUpUp,
  order: refusals.orderUp,
} as const;

function orderRefusal(state: FloorState) {
  return state.orderLane ? undefined : refusals.noOrderLane();
}

function followUpRefusal(state: FloorState, participant: ParticipantId, { now, facts }: Context) {
  const { main } = state;
  if (facts.phase !== 'live') return refusals.followUpLater();
  if (main === undefined) return refusals.nobodySpoke();
  if (main.person === participant) return refusals.ownTurn();
  if (main.followUps.some((taken) => taken.participant === participant)) return refusals.followUpHad();
  if (placesLeft(main) === 0) return refusals.followUpsFull();
  const reservedMs = openToAllAt(state, main) - now;
  if (reservedMs > 0 && !standsWithMain(state, main, participant)) {
    return refusals.othersFirst({ seconds: Math.ceil(reservedMs / 1000) });
  }
  return undefined;
}

export function raiseRefusal(
  state: FloorState,
  kind: HandKind,
  participant: ParticipantId,
  context: Context,
): Rejection<Code> | undefined {
  if (ownOfKind(state, participant, kind) !== undefined) return alreadyRaised[kind]();
  switch (kind) {
    case 'speak':
      return closedRefusal(state);
    case 'follow-up':
      return followUpRefusal(state, participant, context);
    case 'order':
      return orderRefusal(state);
  }
}
