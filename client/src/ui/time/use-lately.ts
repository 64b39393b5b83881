import { useCallback, useLayoutEffect, useRef } from 'react';
import { uiLimits } from '../limits.ts';
import { pressMadeAt } from '../taps/taps.ts';

/**
 * Whether `words` came, or others instead of them, only a moment ago, to a place that was there before: a finger that
 * lies there has not read them. Undefined: there are none.
 */
export function useLately(words: string | undefined): () => boolean {
  const last = useRef(words);
  const cameAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    if (last.current === words) return;
    last.current = words;
    if (words !== undefined) cameAt.current = performance.now();
  }, [words]);
  return useCallback(() => pressMadeAt() - cameAt.current < uiLimits.secondTapMs, []);
}
