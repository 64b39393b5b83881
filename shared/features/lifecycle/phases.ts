import type { Decision } from '../../kernel/outcome.ts';
import type { Expiry, Idle } from '../../kernel/shell.ts';
import type { LifecycleEvent, Phase } from './events.ts';
import { lifecycleLimits } from './limits.ts';
import { refusals, type Code } from './refusals.ts';
import type { LifecycleState } from './state.ts';

const dayMs = 86_400_000;

type Decided = Decision<LifecycleEvent, Code>;

/** L2: doors -> live <-> break -> ended, and back from ended to live for a while. */
const moves: { readonly [from in Phase]: readonly Phase[] } = {
  doors: ['live'],
  live: ['break', 'ended'],
  break: ['live', 'ended'],
  ended: ['live'],
};

/** Where the room may go now. One that ended by itself goes back to where it was, or on from there to live. */
function movesFrom({ phase, lapsedFrom }: LifecycleState): readonly Phase[] {
  if (lapsedFrom === undefined) return moves[phase];
  return lapsedFrom === 'break' ? ['break', 'live'] : [lapsedFrom];
}

export function decidePhase(state: LifecycleState, phase: Phase, now: number): Decided {
  if (phase === state.phase) return refusals.thereAlready({ phase });
  if (!movesFrom(state).includes(phase)) return refusals.noWay({ from: state.phase, to: phase });
  // Nobody decided an end that came by itself, so it can be taken back as long as the room is kept.
  const isTooLate =
    state.lapsedFrom === undefined && state.endedAt !== undefined && now > state.endedAt + lifecycleLimits.reopenMs;
  if (isTooLate) return refusals.endedForGood();
  return { events: [{ type: 'room.phase-changed', phase }] };
}

export function decideLapse({ phase }: LifecycleState): Decided {
  return { events: phase === 'ended' ? [] : [{ type: 'room.phase-changed', phase: 'ended', itself: true }] };
}

export function moved(
  { endedAt: _ended, lapsedFrom: _lapsed, breakAt: _break, backAt: _back, ...state }: LifecycleState,
  { phase, itself }: { readonly phase: Phase; readonly itself?: true },
  at: number,
): LifecycleState {
  if (phase === 'ended') {
    const lapsed = itself === true && state.phase !== 'ended' ? { lapsedFrom: state.phase } : {};
    return { ...state, ...lapsed, phase, endedAt: at };
  }
  if (phase === 'break') return { ...state, phase, breakAt: at };
  return phase === 'live' && state.startedAt === undefined ? { ...state, phase, startedAt: at } : { ...state, phase };
}

/** T1: a start that is announced during a break is when the room goes on; one from before it is not. */
export function announced({ backAt: before, ...state }: LifecycleState, startsAt: number | undefined): LifecycleState {
  const backAt = startsAt ?? before ?? 0;
  return state.phase !== 'break' || backAt === 0 ? state : { ...state, backAt };
}

/** L2: a room that nobody ends ends by itself, so that its retention begins. */
export function idleOf({ opened, phase, settings }: LifecycleState): Idle | undefined {
  if (!opened || phase === 'ended') return undefined;
  const command = { type: 'room.lapse', data: {} };
  return phase === 'doors'
    ? { afterMs: lifecycleLimits.idleDoorsMs, since: settings.startsAt, command }
    : { afterMs: lifecycleLimits.idleLiveMs, command };
}

/** L5: at no days it goes as soon as it cannot be opened again, whatever a calendar says. */
export function expiryOf({ endedAt, settings }: LifecycleState): Expiry | undefined {
  if (endedAt === undefined) return undefined;
  const days = settings.retentionDays;
  return days === 0
    ? { endedAt, afterMs: lifecycleLimits.reopenMs, byCalendar: false }
    : { endedAt, afterMs: days * dayMs, byCalendar: true };
}
