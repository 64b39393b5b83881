import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

/** Moved farther than this, a press is no press any more. */
const startPx = 6;
/** So near to its edge the list scrolls by itself, so many px a frame. */
const edgePx = 44;
const scrollPx = 9;

/** Who is dragged, and behind whom they would be dropped: undefined before all. */
export type Drag = { readonly handId: string; readonly behind: string | undefined };

type Start = (event: PointerEvent, handId: string, onDrop: (behind: string | undefined) => void) => void;

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('li[data-hand]')];

/** The last row above a height; its middle decides. */
function behindAt(rows: readonly HTMLElement[], y: number, handId: string): string | undefined {
  let behind: string | undefined;
  for (const row of rows) {
    if (row.dataset['hand'] === handId) continue;
    const { top, height } = row.getBoundingClientRect();
    if (top + height / 2 < y) behind = row.dataset['hand'];
  }
  return behind;
}

/** What scrolls when the list is longer than its box: the box, or the page. */
function scrollerOf(list: HTMLElement): Element {
  const box = list.parentElement;
  if (box !== null && box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto') return box;
  return document.scrollingElement ?? document.documentElement;
}

function edgesOf(scroller: Element): { readonly top: number; readonly bottom: number } {
  if (scroller === document.scrollingElement) return { top: 0, bottom: document.documentElement.clientHeight };
  return scroller.getBoundingClientRect();
}

/** Follows one pointer from its row until it is let go; the answer stops it. */
function follow(
  list: HTMLElement,
  { pointerId, clientY }: PointerEvent,
  handId: string,
  show: (drag: Drag | undefined) => void,
  onDrop: (behind: string | undefined) => void,
): () => void {
  const stopping = new AbortController();
  const heard = { signal: stopping.signal, capture: true };
  const scroller = scrollerOf(list);
  const row = rowsOf(list).find((one) => one.dataset['hand'] === handId);
  const scrolledFrom = scroller.scrollTop;
  let y = clientY;
  let behind: string | undefined;
  let frame = 0;
  let dragging = false;
  const draw = () => {
    const { top, bottom } = edgesOf(scroller);
    if (y < top + edgePx) scroller.scrollTop -= scrollPx;
    if (y > bottom - edgePx) scroller.scrollTop += scrollPx;
    if (row !== undefined) row.style.transform = `translateY(${y - clientY + scroller.scrollTop - scrolledFrom}px)`;
    behind = behindAt(rowsOf(list), y, handId);
    show({ handId, behind });
    frame = requestAnimationFrame(draw);
  };
  const stop = () => {
    stopping.abort();
    cancelAnimationFrame(frame);
    if (row !== undefined) row.style.transform = '';
    show(undefined);
  };
  const ofPointer = (act: (event: globalThis.PointerEvent) => void) => (event: globalThis.PointerEvent) => {
    if (event.pointerId === pointerId) act(event);
  };
  const onMove = ofPointer((event) => {
    y = event.clientY;
    if (dragging || Math.abs(y - clientY) <= startPx) return;
    dragging = true;
    draw();
  });
  const onUp = ofPointer(() => {
    stop();
    if (dragging) onDrop(behind);
  });
  addEventListener('pointermove', onMove, heard);
  addEventListener('pointerup', onUp, heard);
  addEventListener('pointercancel', ofPointer(stop), heard);
  addEventListener('keydown', (event) => event.key === 'Escape' && stop(), heard);
  return stop;
}

/**
 * H5: a row is dragged to another place. A mouse takes it anywhere but at its buttons, a finger at its grip alone, since
 * elsewhere it scrolls. The buttons of a row do all that dragging does.
 */
export function useDragging(list: RefObject<HTMLElement | null>): {
  readonly drag: Drag | undefined;
  readonly start: Start;
} {
  const [drag, setDrag] = useState<Drag>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const show = useCallback(
    (next: Drag | undefined) =>
      setDrag((shown) => (shown?.handId === next?.handId && shown?.behind === next?.behind ? shown : next)),
    [],
  );
  const start = useCallback<Start>(
    (event, handId, onDrop) => {
      const target = event.target instanceof Element ? event.target : null;
      const isHeld = event.pointerType === 'mouse' ? event.button === 0 : target?.closest('[data-grip]') != null;
      if (!isHeld || list.current === null || target?.closest('button, [data-still]') != null) return;
      stop.current?.();
      stop.current = follow(list.current, event, handId, show, onDrop);
    },
    [list, show],
  );
  return { drag, start };
}
