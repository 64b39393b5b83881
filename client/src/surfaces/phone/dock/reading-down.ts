import { useEffect, useState, type RefObject } from 'react';
import { holdMoved } from '../../../ui/taps/moved.ts';

/** So far one scrolls before it counts as a direction. */
const directionPx = 24;
/** With letters so large it is not held in reach (dock.module.css): then it is part of the page, and keeps its height. */
const heldFromRem = 22;
/** At the top of the page there is nothing that it could stand before. */
const topPx = 80;

/** As `layout.module.css` has it: a column of its own, in which it takes no room from what is read. */
const beside = '(orientation: landscape) and (max-height: 34em) and (min-width: 38em)';

const isHeld = () =>
  !matchMedia(beside).matches &&
  innerHeight >= heldFromRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How much of the screen lies under it at its largest, in CSS pixels. */
export const coveredPx = (): number => (isHeld() ? 150 : 0);

/** Whoever walks by keys is at one of its buttons, or a form of one is open: then it stays as it is. */
const isInUse = (dock: HTMLElement) => dock.querySelector(':focus-visible, dialog[open]') !== null;

type Placed = { readonly control: Element; readonly box: DOMRect };

const placedIn = (dock: HTMLElement | null): readonly Placed[] =>
  [...(dock?.querySelectorAll('button') ?? [])].map((control) => ({ control, box: control.getBoundingClientRect() }));

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** The reader goes on down the page: whatever stays in reach gives them room. */
export function useReadingDown(dock: RefObject<HTMLElement | null>): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const heightOf = () => document.documentElement.scrollHeight;
    const topOf = () => dock.current?.getBoundingClientRect().top ?? 0;
    let from = scrollY;
    let height = 0;
    // With the frame that lays the page out anyway.
    const laidOut = requestAnimationFrame(() => (height = heightOf()));
    let isDown = false;
    let changed = { at: Number.NEGATIVE_INFINITY, top: 0, placed: placedIn(null) };
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
      changed = { at: performance.now(), top: topOf(), placed: placedIn(dock.current) };
      setDown(next);
    };
    /* Where it just grew or shrank, and where another of its controls lay, nobody has aimed at what lies there now. */
    const stop = holdMoved({
      within: window,
      movedAt: () => changed.at,
      isMoved: ({ clientX, clientY, target }) => {
        const [above = 0, below = 0] = [changed.top, topOf()].sort((a, b) => a - b);
        if (clientY < below) return clientY >= above;
        const lay = changed.placed.find(({ box }) => isIn(box, clientX, clientY))?.control;
        return lay !== undefined && !lay.contains(target as Node | null);
      },
    });
    addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(laidOut);
      removeEventListener('scroll', look);
      stop();
    };
  }, [dock]);
  return down;
}
