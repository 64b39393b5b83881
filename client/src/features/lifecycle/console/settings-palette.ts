import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';

export type Reactions = RoomRecord['settings']['reactions'];
export type Palette = Exclude<Reactions, 'off'>;

/** One reaction put in or taken out, in the order of `all`; the last one taken out switches them off (L3). */
export function withReaction(reactions: Reactions, kind: Palette[number], on: boolean, all: Palette): Reactions {
  const chosen = reactions === 'off' ? [] : reactions;
  const next = all.filter((one) => (one === kind ? on : chosen.includes(one)));
  return next.length === 0 ? 'off' : next;
}

export const isSamePalette = (a: Reactions, b: Reactions): boolean => String(a) === String(b);

const offeredPercents: readonly number[] = [10, 25, 33, 50, 75];

/** The shares of the room that can be chosen, and the one that is set whatever it is; in whole percent. */
export function sharesFor(share: number): readonly number[] {
  return [...new Set([...offeredPercents, Math.round(share * 100)])].sort((a, b) => a - b);
}
