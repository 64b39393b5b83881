import { useEffect, useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';

/** True once `what` has been going on for so long that all cannot be well; anew for each `what`. */
export function useOverdue(what: string | undefined): boolean {
  const [overdue, setOverdue] = useState<string>();
  useEffect(() => {
    if (what === undefined) return undefined;
    const timer = setTimeout(() => setOverdue(what), limits.voiceUnheardMs);
    return () => {
      clearTimeout(timer);
      setOverdue(undefined);
    };
  }, [what]);
  return what !== undefined && overdue === what;
}
