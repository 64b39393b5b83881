import { useCallback, useEffect, useRef, useState } from 'react';
import { pressMadeAt } from '../../ui/taps/taps.ts';
import { questionsPageLimits } from './limits.ts';

/** What a reader sees of a list: `shown` in their order, and how many of what is there now are not among them. */
export type Steady = { readonly shown: readonly string[]; readonly newCount: number };

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/**
 * A list that never moves under a finger (Q2). While its reader is `busy` everything keeps its place, also what is
 * gone by now, and what is new is only counted; otherwise it becomes what it should be. Gives `shownIds` itself back
 * where nothing moves.
 */
export function steady(shownIds: readonly string[], wantedIds: readonly string[], busy: boolean): Steady {
  if (same(shownIds, wantedIds)) return { shown: shownIds, newCount: 0 };
  // An empty list has nothing that a finger could be about to touch.
  if (!busy || shownIds.length === 0) return { shown: wantedIds, newCount: 0 };
  const shown = new Set(shownIds);
  return { shown: shownIds, newCount: wantedIds.filter((id) => !shown.has(id)).length };
}

/** Whether somebody's finger, wheel, key or focus is on the list, or was until a moment ago (Q2). */
export function useBusyList(list: HTMLElement | null): boolean {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (list === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let held = false;
    const settle = () => {
      // Whoever walks through it by keyboard keeps it still for as long as they are in it.
      if (held || list.querySelector(':focus-visible') !== null)
        timer = setTimeout(settle, questionsPageLimits.listIdleMs);
      else setBusy(false);
    };
    const touched = () => {
      setBusy(true);
      clearTimeout(timer);
      timer = setTimeout(settle, questionsPageLimits.listIdleMs);
    };
    const down = () => {
      held = true;
      touched();
    };
    const up = () => {
      if (!held) return;
      held = false;
      touched();
    };
    const ending = new AbortController();
    const heard = { signal: ending.signal, passive: true } as const;
    list.addEventListener('pointerdown', down, heard);
    for (const type of ['pointermove', 'wheel', 'keydown', 'focusin', 'focusout'])
      list.addEventListener(type, touched, heard);
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, up, heard);
    // Whatever scrolls around the list moves it under the finger as well.
    addEventListener('scroll', touched, { ...heard, capture: true });
    return () => {
      ending.abort();
      clearTimeout(timer);
      setBusy(false);
    };
  }, [list]);
  return busy;
}

type SteadyList = {
  readonly shown: readonly string[];
  readonly newCount: number;
  /** Nothing of it moves, nor changes its height, while this is true. */
  readonly still: boolean;
  /** Puts everything where it belongs now. */
  readonly apply: () => void;
  /** False right after something moved: a press then was meant for what stood there before. */
  readonly settled: () => boolean;
};

/**
 * `list` is the list's element, `wanted` the ids as they would stand if nobody touched it. Where `choice` changes the
 * reader asked for another order themselves, and gets it at once.
 */
export function useSteadyList(list: HTMLElement | null, wanted: readonly string[], choice: string): SteadyList {
  const touched = useBusyList(list);
  const [before, setBefore] = useState({ shown: wanted, choice });
  const [moved, setMoved] = useState<object>();
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  const still = touched || moved !== undefined;
  const next = steady(before.shown, wanted, still && choice === before.choice);
  if (next.shown !== before.shown || choice !== before.choice) {
    setBefore({ shown: next.shown, choice });
    // What is only added at the end moves nothing.
    if (before.shown.some((id, index) => next.shown[index] !== id)) setMoved({});
  }
  useEffect(() => {
    if (moved === undefined) return undefined;
    movedAt.current = performance.now();
    const timer = setTimeout(() => setMoved(undefined), questionsPageLimits.listIdleMs);
    return () => clearTimeout(timer);
  }, [moved]);
  const settled = useCallback(() => pressMadeAt() - movedAt.current >= questionsPageLimits.movedGuardMs, []);
  const apply = () => setBefore({ shown: wanted, choice });
  return { shown: next.shown, newCount: next.newCount, still: touched, apply, settled };
}
