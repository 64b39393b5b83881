import type { Floor, PastTurn } from './state.ts';

/** A turn as it is remembered once it is over. */
export function pastTurn(floor: Floor, over: Pick<PastTurn, 'end' | 'counted' | 'endedAt'>): PastTurn | undefined {
  if (floor.state === 'free') return undefined;
  const started = floor.state === 'on-air' ? { startedAt: floor.startedAt } : {};
  if ('walkUp' in floor) return { ...over, ...started, label: floor.walkUp.label, calledAt: floor.startedAt };
  return { ...over, ...started, hand: floor.turn.hand, calledAt: floor.turn.calledAt };
}
