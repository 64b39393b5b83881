import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';

/** So far one scrolls before it counts as a direction. */
const directionPx = 24;
/** With letters so large it is not held in reach (dock.module.css): then it is part of the page, and keeps its height. */
const heldFromRem = 22;
/** At the top of the page there is nothing that it could stand before. */
const topPx = 80;
/** Where it just grew, nobody has aimed at it: what lay there was the page. */
const grewMs = 500;

type ReadingDown = {
  /** The reader goes on down the page: whatever stays in reach gives them room. */
  readonly down: boolean;
  /** Lets a press through only where the dock lay before it grew. */
  readonly onClickCapture: (event: MouseEvent) => void;
};

const isHeld = () =>
  innerHeight >= heldFromRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export function useReadingDown(dock: RefObject<HTMLElement | null>): ReadingDown {
  const [down, setDown] = useState(false);
  const before = useRef<{ readonly at: number; readonly top: number }>(undefined);
  useEffect(() => {
    let from = scrollY;
    let isDown = false;
    const look = () => {
      const y = Math.max(0, scrollY);
      const moved = y - from;
      if (Math.abs(moved) < directionPx && y > topPx) return;
      from = y;
      // Whoever walks by keys is at one of its buttons: that stays.
      const next = moved > 0 && y > topPx && isHeld() && dock.current?.querySelector(':focus-visible') === null;
      if (next === isDown) return;
      isDown = next;
      before.current = { at: performance.now(), top: dock.current?.getBoundingClientRect().top ?? 0 };
      setDown(next);
    };
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [dock]);
  return {
    down,
    onClickCapture: (event) => {
      const grown = before.current;
      if (grown === undefined || event.detail === 0) return;
      if (event.timeStamp - grown.at < grewMs && event.clientY < grown.top) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}
