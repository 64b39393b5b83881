import { useEffect, useState, type RefObject } from 'react';

/** What lies under the bar or the dock is not seen. */
const uncovered = '-60px 0px -150px';

/** Whether any of the element is to be seen; looked at while it is `there`. */
export function useInSight(element: RefObject<HTMLElement | null>, there: boolean): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const watched = element.current;
    if (!there || watched === null) return undefined;
    const watch = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting !== false), {
      rootMargin: uncovered,
    });
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element, there]);
  return seen;
}
