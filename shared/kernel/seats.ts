import type { Actor, Seat } from './actor.ts';

/** The page a command came from; undefined where it did not say which. */
export function seatOf({ participant, client }: Actor): Seat | undefined {
  return participant === undefined || client === undefined ? undefined : { participant, client };
}

export function isSameSeat(a: Seat | undefined, b: Seat | undefined): boolean {
  return a !== undefined && b !== undefined && a.participant === b.participant && a.client === b.client;
}
