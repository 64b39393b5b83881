import { useEffect, useRef } from 'react';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { timeLine } from './time.ts';
import type { Floor } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';
import { useRoomClient } from '../../../../engine/react/room-context.tsx';
import type { Happening } from '../../../../ui/notices/notices.ts';

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
