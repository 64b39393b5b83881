import { useEffect, useState, type RefObject } from 'react';
import { coveredPx } from '../dock/reading-down.ts';

/** What only peeks out is not read: so much of it, or it is not seen. */
const leastPx = 60;
const barPx = 46;

/** Whether enough of the element to be read lies between the bar and the dock; looked at while it is `there`. */
export function useInSight(element: RefObject<HTMLElement | null>, there: boolean): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const watched = element.current;
    if (!there || watched === null) return undefined;
    const watch = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting !== false), {
      rootMargin: `-${barPx + leastPx}px 0px -${coveredPx() + leastPx}px`,
    });
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element, there]);
  return seen;
}
