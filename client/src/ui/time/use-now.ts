import { useEffect, useState } from 'react';

/** The time by `now`, read again every `intervalMs`; pass 0 to read once and stand still. */
export function useNow(intervalMs: number, now: () => number = Date.now): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    setTime(now());
    if (intervalMs === 0) return undefined;
    const timer = setInterval(() => setTime(now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs, now]);
  return time;
}
