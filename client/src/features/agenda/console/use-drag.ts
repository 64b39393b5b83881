import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';

type Drag = {
  /** The place of the line that is held, while one is. */
  readonly held: number | undefined;
  readonly hold: (index: number, event: ReactPointerEvent) => void;
};

type Box = { readonly top: number; readonly bottom: number };

/**
 * Where a line that is held goes: to where the pointer is, once it lies there under the pointer. A high line that gives
 * way to a low one would else be back at once.
 */
export function placeUnder(y: number, from: number, lines: readonly Box[]): number {
  const found = lines.findIndex(({ bottom }) => y < bottom);
  const to = found < 0 ? lines.length - 1 : found;
  const [mine, other] = [lines[from], lines[to]];
  if (mine === undefined || other === undefined) return from;
  const height = mine.bottom - mine.top;
  return (to > from ? y > other.bottom - height : y < other.top + height) ? to : from;
}

/** Lines of a list follow a held handle, with mouse, pen and finger; beside buttons that do the same. */
export function useDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void): Drag {
  const [held, setHeld] = useState<number>();
  const latest = useRef(onMove);
  latest.current = onMove;
  const isHeld = held !== undefined;
  const at = useRef(held);
  at.current = held;
  useEffect(() => {
    if (!isHeld) return undefined;
    const follow = ({ clientY }: PointerEvent) => {
      if (list.current === null || at.current === undefined) return;
      const boxes = [...list.current.children].map((line) => line.getBoundingClientRect());
      const to = placeUnder(clientY, at.current, boxes);
      if (to === at.current) return;
      latest.current(at.current, to);
      setHeld(to);
    };
    const letGo = () => setHeld(undefined);
    // Of the document: the line that is held is moved in it.
    document.addEventListener('pointermove', follow);
    document.addEventListener('pointerup', letGo);
    document.addEventListener('pointercancel', letGo);
    return () => {
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerup', letGo);
      document.removeEventListener('pointercancel', letGo);
    };
  }, [isHeld, list]);
  return {
    held,
    hold(index, event) {
      if (event.button !== 0) return;
      // No text is marked on the way.
      event.preventDefault();
      setHeld(index);
    },
  };
}
