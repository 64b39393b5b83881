import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { showsPageLimits } from '../limits.ts';
import { holdMoved } from '../../../ui/taps/moved.ts';
import type { PublicShow } from '../records.ts';
import { isOver, mayFold } from './fold.ts';

type Fold = { readonly folded: boolean; readonly turn: () => void };

/**
 * Folds a closed show some time after it was closed or revealed, by the room's clock; at once on a page that opens later.
 * Whoever folds or unfolds it by hand has it their way from then on.
 */
export function useFold(show: PublicShow, panel: RefObject<HTMLElement | null>): Fold {
  const { now } = useRoomClient();
  const over = isOver(show);
  // One that was over before this page was there was so long ago, as far as nothing else is told.
  const [wasOver] = useState(over);
  const closedAt = show.showAt ?? (wasOver ? 0 : undefined);
  const [folded, setFolded] = useState(
    () => over && closedAt !== undefined && now() >= closedAt + showsPageLimits.foldAfterMs,
  );
  const [byHand, setByHand] = useState(false);
  const bottomBefore = useRef<number>(undefined);
  const waits = over && !folded && !byHand;
  useEffect(() => {
    if (!waits) return undefined;
    const at = (closedAt ?? now()) + showsPageLimits.foldAfterMs;
    const reader = watchReader();
    const timer = setInterval(() => {
      const box = panel.current?.getBoundingClientRect();
      if (box === undefined || now() < at) return;
      const isWithin = panel.current?.contains(document.activeElement) === true;
      if (!mayFold({ ...reader.reads(), isWithin, top: box.top, bottom: box.bottom })) return;
      bottomBefore.current = box.bottom;
      setFolded(true);
    }, showsPageLimits.foldTickMs);
    return () => {
      clearInterval(timer);
      reader.leave();
    };
  }, [waits, closedAt, now, panel]);
  useLayoutEffect(() => {
    const before = bottomBefore.current;
    bottomBefore.current = undefined;
    if (!folded || before === undefined || panel.current === null) return undefined;
    if (before > 0) return heldBelow(panel.current);
    // Above what is read it takes its height along: nothing of that moves.
    const by = panel.current.getBoundingClientRect().bottom - before;
    scrollBy({ top: by, behavior: 'instant' });
    return undefined;
  }, [folded, panel]);
  const turn = () => {
    setByHand(true);
    setFolded(!folded);
  };
  return { folded, turn };
}

/** What lay below a panel moved up as it folded. What lies over the page, or at its edges, has not moved. */
function heldBelow(panel: HTMLElement): () => void {
  const { bottom } = panel.getBoundingClientRect();
  const movedAt = performance.now();
  return holdMoved({
    within: panel.closest('dialog, main'),
    isMoved: ({ clientY }) => clientY >= bottom,
    movedAt: () => movedAt,
  });
}

/** What its reader does on the page meanwhile. */
function watchReader() {
  let touchedAt = performance.now();
  let isHeld = false;
  const touched = (held: boolean) => () => {
    touchedAt = performance.now();
    isHeld = held;
  };
  const ending = new AbortController();
  const heard = { signal: ending.signal, passive: true, capture: true } as const;
  addEventListener('pointerdown', touched(true), heard);
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, touched(false), heard);
  for (const type of ['wheel', 'keydown', 'scroll', 'pointermove'])
    addEventListener(type, () => (touchedAt = performance.now()), heard);
  return {
    reads: () => ({
      restedMs: performance.now() - touchedAt,
      isHeld,
      screenHeight: innerHeight,
      scrolledPx: scrollY,
    }),
    leave: () => ending.abort(),
  };
}
