import { personOf, type FloorState, type Hand, type Lost } from '../state.ts';

/** Notes of hands that ended without their owners' doing what to tell them (H6). */
export function lostAll(
  lost: FloorState['lost'],
  hands: readonly Hand[],
  why: Lost['why'],
  at: number,
): FloorState['lost'] {
  return lost.merge(
    hands.flatMap((hand): readonly [string, Lost][] => {
      const person = personOf(hand);
      return person === undefined ? [] : [[person, { hand: hand.id, kind: hand.kind, why, at }]];
    }),
  );
}
