import { useEffect, useRef } from 'react';
import type { FloorRecord } from '../../../../../../shared/features/floor/records.ts';
import type { StaffHand } from '../../records.ts';
import type { Happening } from '../../../../ui/notices/notices.ts';
import { newIds } from './new-ids.ts';
import { consoleTexts } from '#texts/surfaces/console';

/** Tells of new hands and of people passed over, as they happen. */
export function useQueueNews(
  hands: readonly StaffHand[],
  notes: FloorRecord,
  tell: (happening: Happening) => void,
): void {
  const seen = useRef<Set<string>>(undefined);
  useEffect(() => {
    const ids = hands.map((hand) => hand.id);
    for (const _ of newIds(seen.current, ids)) tell({ kind: 'new-hands', words: consoleTexts.newHands });
    // A hand that was on the floor and comes back by Undo or a skip is no new hand; so ids are kept.
    seen.current = new Set([...(seen.current ?? []), ...ids]);
  }, [hands, tell]);

  const passedOver = notes.passedOver?.length ?? 0;
  const calledAt = notes.calledAt;
  useEffect(() => {
    if (passedOver > 0) tell({ kind: 'passed-over', words: () => consoleTexts.passedOver(passedOver) });
  }, [passedOver, calledAt, tell]);
}
