import { useLayoutEffect, useRef, type RefObject } from 'react';

/** So many of the rows that one sees are asked how far the list shifted: most of them agree, who was moved does not. */
const askedCount = 7;

/**
 * By how many rows a list that was scrolled to row `first` (from 0) has to be scrolled on, so that what one reads stays
 * where it is while rows above come, go and move.
 */
export function shiftOf(before: readonly string[], after: readonly string[], first: number): number {
  const places = new Map(after.map((id, place) => [id, place]));
  const shifts = before
    .slice(first, first + askedCount)
    .flatMap((id, index) => {
      const place = places.get(id);
      return place === undefined ? [] : [place - first - index];
    })
    .sort((a, b) => a - b);
  return shifts[Math.floor(shifts.length / 2)] ?? 0;
}

/**
 * Keeps what one reads in its place while rows above it come and go. A browser would hold on to the row that was
 * pressed, and follow it to the top.
 */
export function useStillScroll(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const before = useRef(ids);
  const order = ids.join(' ');
  useLayoutEffect(() => {
    const [was, is] = [before.current, order.split(' ')];
    before.current = is;
    const box = list.current?.parentElement;
    const rowPx = list.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
    // At its top a list shows who is first.
    if (box == null || rowPx === 0 || box.scrollTop < 1 || isHeldByBrowser(box)) return;
    const shift = shiftOf(was, is, Math.floor(box.scrollTop / rowPx));
    if (shift !== 0) box.scrollBy(0, shift * rowPx);
  }, [list, order]);
}

/** Safari holds none, and does not know the word. */
const isHeldByBrowser = (box: Element): boolean => getComputedStyle(box).getPropertyValue('overflow-anchor') === 'auto';
