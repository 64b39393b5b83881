import type { ParticipantId } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { reject, type Rejection } from '../../kernel/rejection.ts';
import { closedRefusal } from './closing.ts';
import type { HandKind } from './events.ts';
import { ownOfKind } from './kinds.ts';
import { openToAllAt, placesLeft, standsWithMain } from './main-turn.ts';
import type { Code } from './refusals.ts';
import type { FloorState } from './state.ts';

/* Who may raise a hand of which kind (H1, H2, H4). */

const alreadyRaised: { readonly [kind in HandKind]: string } = {
  speak: 'Your hand is up already.',
  'follow-up': 'You have a follow-up already.',
  order: 'You have a point of order already.',
};

function orderRefusal(state: FloorState) {
  return state.orderLane ? undefined : reject('hands-closed', 'Points of order are not switched on in this room.');
}

function followUpRefusal(state: FloorState, participant: ParticipantId, { now, facts }: Context) {
  const { main } = state;
  if (facts.phase !== 'live')
    return reject('wrong-phase', 'The room is not live now. Follow up on somebody once they have spoken.');
  if (main === undefined) return reject('no-turn', 'Nobody has spoken yet whom you could follow up on.');
  if (main.person === participant) return reject('not-allowed', 'This was your own turn. Raise your hand instead.');
  if (main.followUps.some((taken) => taken.participant === participant))
    return reject('already-raised', 'You have had your follow-up to this turn. There is one for each person.');
  if (placesLeft(main) === 0)
    return reject('follow-ups-full', 'The places for follow-ups to this turn are taken. Raise your hand instead.');
  const keptMs = openToAllAt(state, main) - now;
  if (keptMs > 0 && !standsWithMain(state, main, participant)) {
    const seconds = Math.ceil(keptMs / 1000);
    const soon = seconds === 1 ? '1 second' : `${seconds} seconds`;
    return reject('not-allowed', `Those who stand with this hand come first. Try again in ${soon}.`);
  }
  return undefined;
}

export function raiseRefusal(
  state: FloorState,
  kind: HandKind,
  participant: ParticipantId,
  context: Context,
): Rejection<Code> | undefined {
  if (ownOfKind(state, participant, kind) !== undefined) return reject('already-raised', alreadyRaised[kind]);
  switch (kind) {
    case 'speak':
      return closedRefusal(state);
    case 'follow-up':
      return followUpRefusal(state, participant, context);
    case 'order':
      return orderRefusal(state);
  }
}
