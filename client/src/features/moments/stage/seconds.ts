import { useEffect, useState } from 'react';

/** The room's time, renewed at each whole second since `from`, on every screen in the same instant. */
export function useWholeSeconds(from: number, now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const at = now();
      setTime(at);
      timer = setTimeout(look, 1_000 - ((((at - from) % 1_000) + 1_000) % 1_000));
    };
    look();
    return () => clearTimeout(timer);
  }, [from, now]);
  return time;
}
