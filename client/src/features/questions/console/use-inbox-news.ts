import { useEffect, useRef } from 'react';
import { useRoom } from '../../../engine/react/room-context.tsx';
import type { Happening } from '../../../ui/notices/notices.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** A burst of questions is one piece of news; nobody counts beyond this. */
const mostTold = 50;

/** Tells of new questions as they come. */
export function useInboxNews(tell: (happening: Happening) => void): void {
  const total = useRoom((state) => state.staff.inbox?.total);
  const before = useRef(total);
  useEffect(() => {
    const come = total === undefined || before.current === undefined ? 0 : total - before.current;
    before.current = total;
    for (let told = 0; told < Math.min(come, mostTold); told += 1)
      tell({ kind: 'new-questions', words: inboxTexts.newOnes });
  }, [total, tell]);
}
