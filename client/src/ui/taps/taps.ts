import { uiLimits } from '../limits.ts';
import { isAtSameSpot, tapOf, type Tap } from './same-tap.ts';

/** Of the whole page: a control that takes another's place has not seen the tap that brought it. */
let newest: Tap | undefined;
let before: Tap | undefined;

type Click = Pick<MouseEvent, 'detail' | 'clientX' | 'clientY'>;

export const readTap = (event: Click): Tap | undefined => {
  const { detail, clientX, clientY } = event;
  const pointerType = 'pointerType' in event && typeof event.pointerType === 'string' ? event.pointerType : undefined;
  return tapOf({ detail, clientX, clientY, pointerType }, performance.now());
};

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
