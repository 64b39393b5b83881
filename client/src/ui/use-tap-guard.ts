import { useCallback, useRef, type MouseEvent } from 'react';
import { limits } from '../../../shared/kernel/limits.ts';
import { isSameTap, tapOf, type Tap } from './same-tap.ts';

/** Of the whole page: a control that takes another's place has not seen the tap that brought it. */
let lastTap: Tap | undefined;

function pointerTypeOf(event: Event): string | undefined {
  return 'pointerType' in event && typeof event.pointerType === 'string' ? event.pointerType : undefined;
}

/** Says whether this press counts: a second one within the blink of a trembling thumb does not. */
export function useTapGuard(): (event: MouseEvent) => boolean {
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback((event) => {
    const now = performance.now();
    const { detail, clientX, clientY, nativeEvent } = event;
    const tap = tapOf({ detail, clientX, clientY, pointerType: pointerTypeOf(nativeEvent) }, now);
    if (now - lastAt.current < limits.tapGuardMs || isSameTap(lastTap, tap)) return false;
    lastAt.current = now;
    lastTap = tap;
    return true;
  }, []);
}
