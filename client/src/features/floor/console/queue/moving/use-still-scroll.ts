import { useLayoutEffect, useRef, type RefObject } from 'react';
import { shiftOf } from './still-scroll.ts';

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
