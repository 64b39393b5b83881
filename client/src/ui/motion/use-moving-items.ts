import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Farther than this nobody can follow with their eyes; it is then simply there. */
const farthestPx = 600;
const moveMs = 220;
/** Of a longer list only the beginning glides: to ask where each of hundreds stands takes longer than a frame. */
const mostItemsCount = 40;

/**
 * Lets the items of a list glide to their new places, so that one sees who moved where.
 * Items are told apart by `data-hand` or `data-question`; still where the reader asked for less motion.
 */
export function useMovingItems(list: RefObject<HTMLElement | null>, change: unknown): void {
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const before = tops.current;
    const after = new Map<string, number>();
    tops.current = after;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const items = [...(list.current?.children ?? [])].slice(0, mostItemsCount);
    const moved: { readonly item: Element; readonly by: number }[] = [];
    // All are asked first and moved then: taking turns would lay out the page anew for each.
    for (const item of items) {
      if (!(item instanceof HTMLElement)) continue;
      const id = item.dataset['hand'] ?? item.dataset['question'];
      // A gap that is about to close.
      if (id === undefined) continue;
      const top = item.offsetTop;
      after.set(id, top);
      const by = (before.get(id) ?? top) - top;
      if (by !== 0 && Math.abs(by) <= farthestPx) moved.push({ item, by });
    }
    for (const { item, by } of moved)
      item.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
        duration: moveMs,
        easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)',
      });
  }, [list, change]);
}
