import { useLayoutEffect, useMemo, useRef } from 'react';
import { uiLimits } from '../../ui/limits.ts';
import { pressMadeAt } from '../../ui/taps/taps.ts';
import { turnIdOf, type Floor } from './records.ts';

/** The floor as it came to this screen: what stands there, what stood there before, and since when. */
export type Seen = { readonly floor: Floor; readonly before: string | null; readonly since: number };

export function sawFloor(seen: Seen, floor: Floor, at: number): Seen {
  if (turnIdOf(floor) === turnIdOf(seen.floor)) return { ...seen, floor };
  return { floor, before: turnIdOf(seen.floor), since: at };
}

/**
 * The turn a press on Next is about. A call that came from elsewhere a blink ago cannot be what the finger,
 * already on its way, meant to end: so the turn before it is named, and the room answers "already called" (H11).
 */
export function turnMeant({ floor, before, since }: Seen, at: number): string | null {
  return floor.state === 'called' && at - since < uiLimits.tapGuardMs ? before : turnIdOf(floor);
}

/**
 * A second press so soon after one's own, by a pointer or a key, is for what lay there at the first: whoever was called
 * may have accepted meanwhile, and is not passed over by a hand that trembles. Milliseconds.
 */
export const isSecondNext = (nextAt: number, at: number): boolean => at - nextAt < uiLimits.otherControlMs;

type NextPresses = {
  /** The turn that a press on Next, heard just now, is about; undefined where it is for nothing. */
  readonly press: () => string | null | undefined;
  /** The next press is a new wish, however soon it comes. */
  readonly forget: () => void;
};

/** What presses on Next mean, on the console and at the lectern alike. */
export function useNextPresses(floor: Floor): NextPresses {
  const seen = useRef<Seen>({ floor, before: null, since: Number.NEGATIVE_INFINITY });
  const nextAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    seen.current = sawFloor(seen.current, floor, performance.now());
  }, [floor]);
  return useMemo(
    () => ({
      press: () => {
        const at = pressMadeAt();
        if (isSecondNext(nextAt.current, at)) return undefined;
        nextAt.current = at;
        return turnMeant(seen.current, at);
      },
      forget: () => {
        nextAt.current = Number.NEGATIVE_INFINITY;
      },
    }),
    [],
  );
}
