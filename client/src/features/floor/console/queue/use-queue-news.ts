import { useEffect, useRef } from 'react';
import type { FloorRecord, QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import type { Floor, StaffHand } from '../../records.ts';
import type { Happening } from '../../../../ui/notices/notices.ts';
import { useRoomClient } from '../../../../engine/react/room-context.tsx';
import { timeLine } from './facts.ts';
import { queueTexts } from '#texts/features/floor/console';

/** Ids seen for the first time. The first look at a room is no news. */
export function newIds(seen: ReadonlySet<string> | undefined, ids: readonly string[]): readonly string[] {
  return seen === undefined ? [] : ids.filter((id) => !seen.has(id));
}

/** Tells of new hands and of people passed over, as they happen. */
export function useQueueNews(
  hands: readonly StaffHand[],
  notes: FloorRecord,
  tell: (happening: Happening) => void,
): void {
  const seen = useRef<Set<string>>(undefined);
  useEffect(() => {
    const ids = hands.map((hand) => hand.id);
    for (const _ of newIds(seen.current, ids)) tell({ kind: 'new-hands', words: queueTexts.newHands });
    // A hand that was on the floor and comes back by Undo or a skip is no new hand; so ids are kept.
    seen.current = new Set([...(seen.current ?? []), ...ids]);
  }, [hands, tell]);

  const passedOver = notes.passedOver?.length ?? 0;
  const calledAt = notes.calledAt;
  useEffect(() => {
    if (passedOver > 0) tell({ kind: 'passed-over', words: () => queueTexts.passedOver(passedOver) });
  }, [passedOver, calledAt, tell]);
}

const lookMs = 2_000;

/** H13: tells once for each planned end that not all who wait will get the floor before it. */
export function useTimeNews(
  queue: QueueRecord | undefined,
  floor: Floor,
  waiting: number,
  tell: (happening: Happening) => void,
): void {
  const client = useRoomClient();
  const toldFor = useRef<number>(undefined);
  useEffect(() => {
    const endsAt = queue?.endsAt;
    if (queue === undefined || endsAt === undefined || toldFor.current === endsAt) return undefined;
    const look = () => {
      const line = timeLine(queue, floor, waiting, client.now());
      if (line?.isShort !== true || toldFor.current === endsAt) return;
      toldFor.current = endsAt;
      tell({ kind: 'time-short', words: () => queueTexts.short(line.reached, waiting) });
    };
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [client, queue, floor, waiting, tell]);
}
