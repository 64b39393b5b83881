import { useEffect, useLayoutEffect } from 'react';

/** So many lines of a question are seen whole. */
const mostLinesCount = 3;

/**
 * Marks each item of a list whose words take more lines than are seen, its marks and its name among them; one that somebody
 * opened stays marked. All are asked at once: taking turns would lay out each anew.
 */
function mark(list: HTMLElement): void {
  const closed = [...list.querySelectorAll<HTMLElement>('[data-open="false"]')];
  const [first] = closed;
  if (first === undefined) return;
  for (const words of closed) words.parentElement?.removeAttribute('data-cut');
  const mostPx = (mostLinesCount + 0.5) * Number.parseFloat(getComputedStyle(first).lineHeight);
  const cut = closed.filter(({ offsetHeight }) => offsetHeight > mostPx);
  for (const words of cut) words.parentElement?.setAttribute('data-cut', '');
}

/** Only where words are cut there is more to open: `change` is whatever they depend on besides the width of the list. */
export function useCutMarks(list: HTMLElement | null, change: unknown): void {
  useLayoutEffect(() => {
    if (list !== null) mark(list);
  }, [list, change]);
  useEffect(() => {
    if (list === null) return undefined;
    const observer = new ResizeObserver(() => mark(list));
    observer.observe(list);
    return () => observer.disconnect();
  }, [list]);
}
