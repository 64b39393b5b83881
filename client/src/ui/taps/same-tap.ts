import { uiLimits } from '../limits.ts';

/** Where and when a press was made; `again` where the device itself takes it for the second half of a double one. */
export type Tap = { readonly at: number; readonly x: number; readonly y: number; readonly again: boolean };

type Press = {
  readonly detail: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly pointerType?: string | undefined;
};

/** Undefined for a key, which has no place. A mouse counts its clicks; a finger does not, so each may be a second one. */
export function tapOf({ detail, clientX, clientY, pointerType }: Press, at: number): Tap | undefined {
  if (detail === 0) return undefined;
  return { at, x: clientX, y: clientY, again: pointerType !== 'mouse' || detail > 1 };
}

export const isAtSameSpot = (one: Tap, other: Tap): boolean =>
  Math.hypot(other.x - one.x, other.y - one.y) <= uiLimits.tapGuardPx;

/**
 * A second tap at the same spot means the control that stood there at the first one, not the one that came instead:
 * "Lower hand" stands where "Raise hand" stood, and a trembling thumb must not take back what it did.
 */
export function isSameTap(last: Tap | undefined, tap: Tap | undefined): boolean {
  if (last === undefined || tap === undefined || !tap.again) return false;
  return tap.at - last.at < uiLimits.secondTapMs && isAtSameSpot(last, tap);
}
