import { showsPageLimits } from '../limits.ts';
import type { PublicShow } from '../records.ts';

/** Nothing of it is still to come: a sealed one that waits for its reveal is not over. */
export const isOver = ({ state, reveal }: PublicShow): boolean =>
  state === 'revealed' || (state === 'closed' && reveal === 'live');

/** What its reader does, and where it lies on their screen. */
export type Reading = {
  /** Since a finger, a wheel, a key or scrolling was on the page. */
  readonly restedMs: number;
  /** A finger lies on the page. */
  readonly isHeld: boolean;
  /** Something of it has the focus. */
  readonly isWithin: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly screenHeight: number;
  readonly scrolledPx: number;
};

/**
 * Whether a closed show may become one line, which moves what lies below it: never under a finger, and not while somebody
 * reads it who has scrolled there. Where it is not seen it may.
 */
export function mayFold({ restedMs, isHeld, isWithin, top, bottom, screenHeight, scrolledPx }: Reading): boolean {
  if (isHeld || isWithin || restedMs < showsPageLimits.foldRestMs) return false;
  const isSeen = bottom > 0 && top < screenHeight;
  return !isSeen || scrolledPx === 0;
}
