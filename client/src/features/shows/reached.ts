import { useEffect, useState } from 'react';

/**
 * Whether an instant of the room's clock has come; turns true within a frame of it. Absent: never.
 * `now` must keep its identity between renders.
 */
export function useReached(instant: number | undefined, now: () => number): boolean {
  const has = () => instant !== undefined && now() >= instant;
  const [, wake] = useState(0);
  useEffect(() => {
    if (instant === undefined || now() >= instant) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    // The clock may be set right while it waits, and a timer may be a little early.
    const look = () => {
      const left = instant - now();
      if (left <= 0) wake((count) => count + 1);
      else timer = setTimeout(look, Math.min(left, 100));
    };
    timer = setTimeout(look, Math.max(0, Math.min(instant - now(), 100)));
    return () => clearTimeout(timer);
  }, [instant, now]);
  return has();
}
