import type { TurnId } from '../events.ts';
import { turnId, type Floor, type FloorState, type HandTurn } from '../state.ts';

/* V4: the clock stands still while nobody can hear the person on air, and that time counts for nothing. */

export type OnAir = Extract<Floor, { state: 'on-air' }>;

export const pausedAt = (floor: Floor): number | undefined => ('pausedAt' in floor ? floor.pausedAt : undefined);

/** When the turn would have begun, had it never stood still. */
export function ranSince(floor: OnAir, now: number): number {
  const since = pausedAt(floor);
  return since === undefined ? floor.startedAt : floor.startedAt + Math.max(0, now - since);
}

/** Of a hand: whoever simply stands up speaks without a phone, and is never paused. */
type HandOnAir = Extract<OnAir, { turn: HandTurn }>;

function onAir({ floor }: FloorState, turn: TurnId): HandOnAir | undefined {
  return floor.state === 'on-air' && 'turn' in floor && turnId(floor) === turn ? floor : undefined;
}

export function paused(state: FloorState, turn: TurnId, at: number): FloorState {
  const floor = onAir(state, turn);
  if (floor === undefined || floor.pausedAt !== undefined) return state;
  return { ...state, floor: { ...floor, pausedAt: Math.max(at, floor.startedAt) } };
}

export function resumed(state: FloorState, turn: TurnId, at: number): FloorState {
  const floor = onAir(state, turn);
  if (floor?.pausedAt === undefined) return state;
  const { pausedAt: _over, ...running } = floor;
  return { ...state, floor: { ...running, startedAt: ranSince(floor, at) } };
}

/** A moderator took the phone's right to send away, until this turn is over (V2). */
export function cutOff(state: FloorState, turn: TurnId): FloorState {
  const { floor } = state;
  if (!('turn' in floor) || floor.turn.id !== turn) return state;
  return { ...state, floor: { ...floor, turn: { ...floor.turn, cut: true } } };
}
