import { useEffect, useState } from 'react';
import { localNetworkNow, type LocalNetwork } from '../../voice/local-network.ts';

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
