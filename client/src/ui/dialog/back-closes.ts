import { useEffect, useRef } from 'react';

/*
 * A form, sheet or dialog that is open has an entry of its own in the browser's history, so that Back closes it and
 * stays in the room. There is one entry for each that is open, and none for any that is not: what is closed by a button
 * takes its own away again.
 */
type Layer = { readonly close: () => void };
/** Outermost first. */
const layers: Layer[] = [];
/** A step back of our own is under way, and nobody's wish. */
let isStepping = false;
let isDue = false;

const mark = 'plenumLayer';

/** How many entries lie above the page's own. */
function depth(): number {
  const state: unknown = history.state;
  const marked = typeof state === 'object' && state !== null && mark in state ? state[mark] : 0;
  return typeof marked === 'number' ? marked : 0;
}

function settle(): void {
  isDue = false;
  if (isStepping) return;
  const surplus = depth() - layers.length;
  if (surplus > 0) {
    isStepping = true;
    history.go(-surplus);
  }
  for (let at = depth() + 1; at <= layers.length && surplus < 0; at += 1)
    history.pushState({ ...(history.state as object | null), [mark]: at }, '');
}

/** Once all that closes and opens in one go has done so: one that takes another's place keeps its entry. */
function settleSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(settle);
}

function onMoved(): void {
  // Innermost first.
  while (!isStepping && layers.length > depth()) layers.pop()?.close();
  isStepping = false;
  // After Forward there is an entry and nothing open; after Back from a page in between there may be neither.
  settleSoon();
}

// A page that is loaded again begins with nothing open: the entry of what was open before goes.
if (typeof window !== 'undefined') {
  addEventListener('popstate', onMoved);
  settleSoon();
}

/** While it is rendered with a way to close it, Back closes it. */
export function useBackCloses(close: (() => void) | undefined): void {
  const latest = useRef(close);
  latest.current = close;
  const closes = close !== undefined;
  useEffect(() => {
    if (!closes) return undefined;
    const layer: Layer = { close: () => latest.current?.() };
    layers.push(layer);
    // At once: what is seen is closed by Back, however quick the finger.
    settle();
    return () => {
      const at = layers.indexOf(layer);
      if (at >= 0) layers.splice(at, 1);
      settleSoon();
    };
  }, [closes]);
}
