import { expect, test } from 'vitest';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import type { RoomClientState } from '../../../engine/store.ts';
import { sawPhase, type SeenPhase } from './use-others-phase.ts';

type Told = Pick<RoomClientState, 'view' | 'pending'>;
const told = (phase: Phase, asked?: Phase) =>
  ({
    view: { room: { phase } },
    pending: asked === undefined ? [] : [{ type: 'room.phase', data: { phase: asked } }],
  }) as unknown as Told;

function seenIn(...steps: readonly Told[]): readonly boolean[] {
  let seen: SeenPhase = { own: undefined, isOthers: false };
  return steps.slice(1).map((now, index) => {
    seen = sawPhase(seen, now, steps[index] ?? now);
    return seen.isOthers;
  });
}

test('a phase that this page has asked for is no news, whichever comes first, the answer or the room', () => {
  expect(seenIn(told('live'), told('live', 'ended'), told('ended', 'ended'), told('ended'))).toEqual([
    false,
    false,
    false,
  ]);
  expect(seenIn(told('live'), told('live', 'ended'), told('live'), told('ended'))).toEqual([false, false, false]);
});

test('what a colleague makes of the room is news, also soon after one’s own', () => {
  expect(seenIn(told('live'), told('ended'))).toEqual([true]);
  expect(seenIn(told('live'), told('live', 'break'), told('break'), told('live'))).toEqual([false, false, true]);
  expect(seenIn(told('live'), told('live', 'break'), told('ended'))).toEqual([false, true]);
});
