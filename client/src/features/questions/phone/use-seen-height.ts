import { useLayoutEffect, useState } from 'react';

type Seen = { readonly top: string; readonly height: string };

/** Zoomed in by hand no page follows: what is seen then is a part of it. */
const zoomed = 1.05;

/**
 * Where a page that lies over everything begins, and how high it is, to be wholly seen. A keyboard covers the lower half of
 * it, and only scripts are told: without them what is to be pressed would lie behind the keys. Undefined: all of the screen.
 */
export function useSeenHeight(): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();
  useLayoutEffect(() => {
    const viewport = globalThis.visualViewport;
    if (!viewport) return undefined;
    const look = () => {
      const { scale, offsetTop, height } = viewport;
      setSeen(scale > zoomed ? undefined : { top: `${offsetTop}px`, height: `${height}px` });
    };
    look();
    const ending = new AbortController();
    for (const type of ['resize', 'scroll']) viewport.addEventListener(type, look, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return seen;
}
