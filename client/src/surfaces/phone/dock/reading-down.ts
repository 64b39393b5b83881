import { useEffect, useState, type RefObject } from 'react';

/** So far one scrolls before it counts as a direction. */
const directionPx = 24;
/** With letters so large it is not held in reach (dock.module.css): then it is part of the page, and keeps its height. */
const heldFromRem = 22;
/** At the top of the page there is nothing that it could stand before. */
const topPx = 80;
/** Where it just grew or shrank, nobody has aimed at what lies there now. */
const restMs = 500;

const isHeld = () =>
  innerHeight >= heldFromRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** As `layout.module.css` has it. */
const beside = '(orientation: landscape) and (max-height: 34em) and (min-width: 38em)';

/** How much of the screen lies under it at its largest, in CSS pixels. */
export const coveredPx = (): number => (isHeld() && !matchMedia(beside).matches ? 150 : 0);

/** Whoever walks by keys is at one of its buttons, or a form of one is open: then it stays as it is. */
const isInUse = (dock: HTMLElement) => dock.querySelector(':focus-visible, dialog[open]') !== null;

/** The reader goes on down the page: whatever stays in reach gives them room. */
export function useReadingDown(dock: RefObject<HTMLElement | null>): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const heightOf = () => document.documentElement.scrollHeight;
    const topOf = () => dock.current?.getBoundingClientRect().top ?? 0;
    let from = scrollY;
    let height = heightOf();
    let isDown = false;
    let changed = { at: Number.NEGATIVE_INFINITY, top: 0 };
    const look = () => {
      const y = Math.max(0, scrollY);
      const moved = y - from;
      if (Math.abs(moved) < directionPx && y > topPx) return;
      // The page grew above what is read, and the browser went along: nobody scrolled.
      const isCarried = Math.abs(moved - (heightOf() - height)) < directionPx;
      from = y;
      height = heightOf();
      const wanted = isCarried && y > topPx ? isDown : moved > 0 && y > topPx && isHeld();
      const next = wanted && dock.current !== null && !isInUse(dock.current);
      if (next === isDown) return;
      isDown = next;
      changed = { at: performance.now(), top: topOf() };
      setDown(next);
    };
    const rest = (event: MouseEvent) => {
      if (event.detail === 0 || event.timeStamp - changed.at > restMs) return;
      const [above, below] = [changed.top, topOf()].sort((a, b) => a - b);
      if (event.clientY < (above ?? 0) || event.clientY >= (below ?? 0)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('click', rest, true);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('click', rest, true);
    };
  }, [dock]);
  return down;
}
