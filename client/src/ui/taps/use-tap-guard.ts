import { useCallback, useRef, type MouseEvent } from 'react';
import { forgetTap, isSameTap, isTooSoon, pressMadeAt, readTap, tapBefore } from './taps.ts';

/** Says whether this press counts: a second one within the blink of a trembling thumb does not. */
export function useTapGuard(): (event: MouseEvent) => boolean {
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(({ nativeEvent }) => {
    const madeAt = pressMadeAt();
    const [tap, before] = [readTap(nativeEvent), tapBefore()];
    if (isTooSoon(lastAt.current, madeAt, tap, before) || isSameTap(before, tap)) {
      forgetTap();
      return false;
    }
    lastAt.current = madeAt;
    return true;
  }, []);
}
