import { useEffect, useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';

/** Whether `what` has been the same for so long that something may be wrong; undefined never is. */
export function useLate(what: string | undefined): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (what === undefined) return undefined;
    const timer = setTimeout(() => setLate(what), limits.voiceSilentMs);
    return () => {
      clearTimeout(timer);
      setLate(undefined);
    };
  }, [what]);
  return what !== undefined && late === what;
}
