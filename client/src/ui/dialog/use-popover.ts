import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { placeBeside } from './beside.ts';

type Popover = {
  /** The button that opened it, in the row that it belongs to: the row is never covered, and its controls are part of it. */
  readonly opener: RefObject<HTMLElement | null>;
  /** The same function throughout. */
  readonly onClose: () => void;
  /** Something above it is open, whose keys and presses are not its own. */
  readonly paused: boolean;
};

/**
 * For a box (`position: fixed`) that lies over a list and pushes nothing away: it stands beside its row and goes along
 * with it, and goes with Escape, a press or the focus elsewhere, and when its row has scrolled away.
 */
export function usePopover({ opener, onClose, paused }: Popover): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  // Each time it is drawn: what is in it may have grown, and its row may have moved.
  useLayoutEffect(() => {
    const row = rowOf(opener);
    if (box.current !== null && row !== undefined) placeBeside(box.current, row);
  });
  useEffect(() => (paused ? undefined : watch(box, opener, onClose)), [opener, onClose, paused]);
  return box;
}

const rowOf = (opener: RefObject<HTMLElement | null>): Element | undefined =>
  opener.current?.closest('li') ?? opener.current ?? undefined;

/** Whether some of it is still to be seen in what scrolled. */
function isInSight(row: Element, scrolled: EventTarget | null): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  if (!(scrolled instanceof Element)) return bottom > 0 && top < document.documentElement.clientHeight;
  const edges = scrolled.getBoundingClientRect();
  return bottom > edges.top && top < edges.bottom;
}

/** The answer stops it. */
function watch(box: RefObject<HTMLElement | null>, opener: RefObject<HTMLElement | null>, close: () => void) {
  const stopping = new AbortController();
  const heard = { signal: stopping.signal, capture: true };
  const isOwn = (target: EventTarget | null) =>
    target instanceof Node && (box.current?.contains(target) === true || rowOf(opener)?.contains(target) === true);
  const leave = ({ target }: Event) => {
    if (!isOwn(target)) close();
  };
  const follow = ({ target }: Event) => {
    const row = rowOf(opener);
    if (target === box.current || box.current === null || row === undefined) return;
    if (isInSight(row, target)) placeBeside(box.current, row);
    else close();
  };
  addEventListener('pointerdown', leave, heard);
  addEventListener('focusin', leave, heard);
  addEventListener('scroll', follow, heard);
  addEventListener('resize', follow, heard);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      opener.current?.focus();
      close();
    },
    heard,
  );
  return () => stopping.abort();
}
