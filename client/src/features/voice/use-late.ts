import { useEffect, useState } from 'react';
import { localNetworkNow, type LocalNetwork } from '../../voice/local-network.ts';

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

/** Looked at once something takes long, and not before: an answer is no matter of the page while all is well. */
export function useLocalNetwork(late: boolean): LocalNetwork | undefined {
  const [known, setKnown] = useState<LocalNetwork>();
  useEffect(() => {
    if (!late) return undefined;
    let over = false;
    void localNetworkNow().then((now) => {
      if (!over) setKnown(now);
    });
    return () => {
      over = true;
      setKnown(undefined);
    };
  }, [late]);
  return known;
}
