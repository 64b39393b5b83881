import { useCallback, useRef } from 'react';
import { limits } from '../../../shared/kernel/limits.ts';

/** Says whether this tap counts: a second one within the blink of a trembling thumb does not. */
export function useTapGuard(): () => boolean {
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(() => {
    const now = performance.now();
    if (now - lastAt.current < limits.tapGuardMs) return false;
    lastAt.current = now;
    return true;
  }, []);
}
