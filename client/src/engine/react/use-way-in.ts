import { useEffect, useState } from 'react';
import { hallRead } from '../../../../shared/wire/hall.ts';
import { isHere, wayInOf, type Hall, type WayIn } from '../join-url.ts';
import type { RoomClient } from '../store.ts';
import { inRoomLimits } from './limits.ts';
import { useRoom, useRoomClient } from './room-context.tsx';

/** What was told last stays where no answer comes: the address has hardly changed since. */
async function hallNow(client: RoomClient, before: Hall | undefined): Promise<Hall | undefined> {
  const answer = await client.read({ name: hallRead, data: {} });
  if (!answer.ok) return before;
  const { origin } = answer;
  if (before !== undefined && before.origin === origin) return before;
  return origin === undefined ? {} : { origin };
}

/** Asked again and again: the machine changes its network, and this page stays connected to it all the while. */
function useHall(isNeeded: boolean): Hall | undefined {
  const client = useRoomClient();
  const live = useRoom((state) => state.status === 'live');
  const [hall, setHall] = useState<Hall>();
  useEffect(() => {
    if (!isNeeded || !live) return undefined;
    let known: Hall | undefined;
    let left = false;
    const ask = async () => {
      known = await hallNow(client, known);
      if (!left && known !== undefined) setHall(known);
    };
    void ask();
    const timer = setInterval(() => void ask(), inRoomLimits.hallLookMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [client, isNeeded, live]);
  return hall;
}

type Room = { readonly code: string; readonly joinUrl?: string };

/** Where people find the room, as this page may say it (L8); undefined until that is known. For staff's pages. */
export function useWayIn({ code, joinUrl }: Room): WayIn | undefined {
  const { origin } = location;
  const hall = useHall(joinUrl === undefined && isHere(origin));
  return wayInOf({ code, joinUrl, origin, hall });
}
