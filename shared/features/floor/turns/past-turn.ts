import { ranSince } from './pause.ts';
import type { FloorState, PastTurn, Words } from '../state.ts';

/** A turn as it is remembered once it is over. */
export function pastTurn(
  { floor, namesShown }: Pick<FloorState, 'floor' | 'namesShown'>,
  over: Pick<PastTurn, 'end' | 'counted' | 'endedAt'>,
): PastTurn | undefined {
  if (floor.state === 'free') return undefined;
  const started = floor.state === 'on-air' ? { startedAt: ranSince(floor, over.endedAt) } : {};
  if ('walkUp' in floor) return { ...over, ...started, label: floor.walkUp.label, calledAt: floor.startedAt };
  const { name, ...nameless } = floor.turn.shown;
  const isNamed = name !== undefined && (namesShown || floor.turn.hand.from === 'staff');
  const shown: Words = isNamed ? floor.turn.shown : nameless;
  return { ...over, ...started, hand: floor.turn.hand, shown, calledAt: floor.turn.calledAt };
}
