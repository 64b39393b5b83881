import type { FloorEvent, HandId, TurnEnd, TurnId } from '../events.ts';
import { floorLimits } from '../limits.ts';
import { handTurn, personOf, type FloorState, type Hand, type MainTurn } from '../state.ts';

/* H2: follow-ups belong to the last main turn that went on air. */

/** Follow-ups and points of order come between the main turns and open none themselves. */
export const isMain = (hand: Hand | undefined): boolean => hand === undefined || hand.kind === 'speak';

/** The turn on the floor has gone on air. */
export function wentOnAir(state: FloorState, id: TurnId, startedAt: number): FloorState {
  const hand = handTurn(state.floor)?.hand;
  if (!isMain(hand)) return state;
  const person = personOf(hand);
  const main: MainTurn = {
    id,
    startedAt,
    ...(hand === undefined ? {} : { hand: hand.id }),
    ...(person === undefined ? {} : { person }),
    followUps: [],
  };
  return { ...state, main };
}

/** A follow-up takes one of the places. */
export function tookPlace(state: FloorState, hand: Hand): FloorState {
  const { main } = state;
  if (main === undefined || hand.from !== 'phone' || hand.follows !== main.id) return state;
  const followUps = [...main.followUps, { hand: hand.id, participant: hand.participant }];
  return { ...state, main: { ...main, followUps } };
}

/** Whoever did not speak frees the place. */
export function freedPlace(state: FloorState, hand: Hand, end: TurnEnd | 'lapsed'): FloorState {
  const { main } = state;
  if (main === undefined || hand.kind !== 'follow-up' || end === 'spoken') return state;
  return { ...state, main: { ...main, followUps: main.followUps.filter((taken) => taken.hand !== hand.id) } };
}

export function placesLeft({ followUps }: MainTurn): number {
  return Math.max(0, floorLimits.followUpsPerTurnCount - followUps.length);
}

function supportersOf(state: FloorState, { hand }: MainTurn) {
  return hand === undefined ? undefined : state.supporters.get(hand);
}

/** H4: until then the places are kept for those who stand with the turn's hand; where nobody does, for nobody. */
export function openToAllAt(state: FloorState, main: MainTurn): number {
  return supportersOf(state, main) === undefined ? main.startedAt : main.startedAt + floorLimits.followUpFirstMs;
}

export function standsWithMain(state: FloorState, main: MainTurn, participant: string): boolean {
  return supportersOf(state, main)?.has(participant) === true;
}

const lapsed = (hand: HandId): FloorEvent => ({ type: 'hand.lapsed', hand });

/** Those whose turn is no longer the last one, as the next main turn has gone on air. */
export function lapses(state: FloorState): readonly FloorEvent[] {
  return [...state.followUpOf.values()]
    .filter((id) => state.waiting.has(id) && state.waiting.get(id)?.follows !== state.main?.id)
    .map(lapsed);
}
