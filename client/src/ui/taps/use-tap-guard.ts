import { useCallback, useRef, type MouseEvent } from 'react';
import { uiLimits } from '../limits.ts';
import { forgetTap, isSameTap, pressMadeAt, readTap, tapBefore } from './taps.ts';

/** Says whether this press counts: a second one within the blink of a trembling thumb does not. */
export function useTapGuard(): (event: MouseEvent) => boolean {
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(({ nativeEvent }) => {
    const madeAt = pressMadeAt();
    if (madeAt - lastAt.current < uiLimits.tapGuardMs || isSameTap(tapBefore(), readTap(nativeEvent))) {
      forgetTap();
      return false;
    }
    lastAt.current = madeAt;
    return true;
  }, []);
}
