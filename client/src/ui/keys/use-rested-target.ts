import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { uiLimits } from '../limits.ts';
import { pressMadeAt } from '../taps/taps.ts';

/** What a key acts on as it came to this screen, and since when; `own`: what was acted on from here and is to change. */
export type SeenTarget = {
  readonly target: unknown;
  readonly at: number;
  readonly own: string | undefined;
};

/** A change of what was acted on here, or to it, is no news; it excuses one change alone. `at`: milliseconds. */
export function sawTarget(seen: SeenTarget, target: unknown, at: number): SeenTarget {
  if (seen.target === target) return seen;
  const isOwn = seen.own !== undefined && (seen.own === seen.target || seen.own === target);
  return isOwn ? { target, at: Number.NEGATIVE_INFINITY, own: undefined } : { ...seen, target, at };
}

export const isRested = ({ at }: SeenTarget, now: number): boolean => now - at >= uiLimits.slotRestMs;

export type RestedTarget = {
  /** It is what it was for a while: a key that is pressed now means it. */
  readonly isRested: () => boolean;
  /** To be told of what is acted on from here, or what it will have become: that change is meant. */
  readonly changes: (target: string) => void;
};

/** Two press one key at the same second: the second press was meant for what the first one has dealt with. */
export function useRestedTarget(target: unknown): RestedTarget {
  const seen = useRef<SeenTarget>({ target, at: Number.NEGATIVE_INFINITY, own: undefined });
  useLayoutEffect(() => {
    seen.current = sawTarget(seen.current, target, performance.now());
  }, [target]);
  const rested = useCallback(() => isRested(seen.current, pressMadeAt()), []);
  const changes = useCallback((own: string) => {
    seen.current = { ...seen.current, own };
  }, []);
  return useMemo(() => ({ isRested: rested, changes }), [rested, changes]);
}
