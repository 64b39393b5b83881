import { uiLimits } from '../limits.ts';

type Held = {
  /** All that may have moved: what lies over it, or beside it, has not. */
  readonly within: Pick<EventTarget, 'addEventListener'> | null;
  /** Whether at the place of a press now lies something else than did. */
  readonly isMoved: (press: Pick<MouseEvent, 'clientX' | 'clientY' | 'target'>) => boolean;
  readonly movedAt: () => number;
};

/**
 * The page moved under a thumb that was on its way: for a moment a press there means what it no longer hits, and does
 * nothing. By a key nothing is aimed at a place. Returns the way to stop.
 */
export function holdMoved({ within, isMoved, movedAt }: Held): () => void {
  const ending = new AbortController();
  const hold = (event: Event) => {
    const press = event as MouseEvent;
    if (press.detail === 0 || press.timeStamp - movedAt() >= uiLimits.movedMs || !isMoved(press)) return;
    press.preventDefault();
    press.stopPropagation();
  };
  within?.addEventListener('click', hold, { capture: true, signal: ending.signal });
  return () => ending.abort();
}
