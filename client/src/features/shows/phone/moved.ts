import { showsPageLimits } from '../limits.ts';

/**
 * What lay below a panel moves up as it folds. For a moment a press there means what it no longer hits, and does nothing.
 * By a key nothing is aimed at a place. Returns the way to stop.
 */
export function holdMoved(
  panel: Pick<HTMLElement, 'closest' | 'getBoundingClientRect'>,
  movedAt = performance.now(),
): () => void {
  const { bottom } = panel.getBoundingClientRect();
  const ending = new AbortController();
  const hold = (event: Event) => {
    const { detail, clientY, timeStamp } = event as MouseEvent;
    if (detail === 0 || clientY < bottom || timeStamp - movedAt >= showsPageLimits.foldGuardMs) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // What lies over the page, or at its edges, has not moved.
  panel.closest('dialog, main')?.addEventListener('click', hold, { capture: true, signal: ending.signal });
  return () => ending.abort();
}
