import { uiLimits } from '../limits.ts';

/** Where and when a press was made; `again` where the device itself takes it for the second half of a double one. */
type Tap = { readonly at: number; readonly x: number; readonly y: number; readonly again: boolean };

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

const isAtSameSpot = (one: Tap, other: Tap): boolean =>
  Math.hypot(other.x - one.x, other.y - one.y) <= uiLimits.tapGuardPx;

/**
 * A second tap at the same spot means the control that stood there at the first one, not the one that came instead:
 * "Lower hand" stands where "Raise hand" stood, and a trembling thumb must not take back what it did.
 */
export function isSameTap(last: Tap | undefined, tap: Tap | undefined): boolean {
  if (last === undefined || tap === undefined || !tap.again) return false;
  return tap.at - last.at < uiLimits.secondTapMs && isAtSameSpot(last, tap);
}

/**
 * Too soon after this control was pressed last, at `lastAt`, to be meant once more: unless another one, elsewhere, was
 * pressed in between, as of a sheet that it opened.
 */
export function isTooSoon(lastAt: number, at: number, tap: Tap | undefined, between: Tap | undefined): boolean {
  if (at - lastAt >= uiLimits.tapGuardMs) return false;
  return tap === undefined || between === undefined || between.at <= lastAt || isAtSameSpot(between, tap);
}

/** What was pressed where: `kind` is what it is called. */
export type Pressed = { readonly tap: Tap; readonly kind: string };

/**
 * A press at the very spot of the last one means what lay there then. Soon after it does nothing; a little later it is
 * still the same kind of act, or none: whatever else came to lie there was not aimed at.
 */
export function isStray(last: Pressed | undefined, { tap, kind }: Pressed): boolean {
  if (last === undefined || Math.hypot(tap.x - last.tap.x, tap.y - last.tap.y) > uiLimits.sameSpotPx) return false;
  const passedMs = tap.at - last.tap.at;
  return passedMs < uiLimits.secondTapMs || (passedMs < uiLimits.otherControlMs && kind !== last.kind);
}

/** Of the whole page: a control that takes another's place has not seen the tap that brought it. */
let newest: Tap | undefined;
let before: Tap | undefined;

type Click = Pick<MouseEvent, 'detail' | 'clientX' | 'clientY' | 'timeStamp'>;

/** When it was made, not when a busy page came to hear of it. */
export const readTap = (event: Click): Tap | undefined => {
  const { detail, clientX, clientY, timeStamp } = event;
  const pointerType = 'pointerType' in event && typeof event.pointerType === 'string' ? event.pointerType : undefined;
  return tapOf({ detail, clientX, clientY, pointerType }, timeStamp);
};

/**
 * When the press, or the key, that is heard just now was made: a busy page hears of it late. Now, where nothing is heard.
 * Milliseconds as of `performance.now()`.
 */
export const pressMadeAt = (): number => globalThis.event?.timeStamp ?? performance.now();

// Before any control hears of it, guarded or not: whatever was pressed may give its place to another.
globalThis.addEventListener?.(
  'click',
  (event) => {
    const tap = readTap(event);
    before = newest;
    newest = tap ?? newest;
  },
  true,
);

/** The one before the click that is heard just now. */
export const tapBefore = (): Tap | undefined => before;

/** The newest of all. */
export const newestTap = (): Tap | undefined => newest;

/** It counts for nothing, and holds back no later one. */
export function forgetTap(): void {
  newest = before;
}

/** Of a dialog: when it opened, and the tap that was the last one then. */
export type Opening = { readonly at: number; readonly by: Tap | undefined };

/** The second half of the tap that opened it: nobody has read what lies there now. */
export function isOfOpening({ at, by }: Opening, tap: Tap | undefined): boolean {
  if (by === undefined || tap === undefined || at - by.at >= uiLimits.secondTapMs) return false;
  return tap.at - at < uiLimits.secondTapMs && isAtSameSpot(by, tap);
}
