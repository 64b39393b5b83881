import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Farther than this nobody can follow with their eyes; it is then simply there. */
const farthestPx = 600;
const moveMs = 220;

/**
 * Lets the items of a list glide to their new places, so that one sees who moved where.
 * Items are told apart by `data-hand` or `data-question`; still where the reader asked for less motion.
 */
export function useMovingItems(list: RefObject<HTMLElement | null>, change: unknown): void {
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const before = tops.current;
    const after = new Map<string, number>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const item of list.current?.querySelectorAll<HTMLElement>('li[data-hand], li[data-question]') ?? []) {
      const id = item.dataset['hand'] ?? item.dataset['question'] ?? '';
      const top = item.offsetTop;
      const from = before.get(id);
      after.set(id, top);
      if (still || from === undefined || from === top || Math.abs(from - top) > farthestPx) continue;
      item.animate([{ transform: `translateY(${from - top}px)` }, { transform: 'none' }], {
        duration: moveMs,
        easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)',
      });
    }
    tops.current = after;
  }, [list, change]);
}
