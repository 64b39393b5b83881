import { useEffect, useState } from 'react';

/** Whether `what` has been the same for `afterMs`, so that something may be wrong; undefined never is. */
export function useLate(what: string | undefined, afterMs: number): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (what === undefined) return undefined;
    const timer = setTimeout(() => setLate(what), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(undefined);
    };
  }, [what, afterMs]);
  return what !== undefined && late === what;
}
