import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom, useRoomClient } from '../../engine/react/room-context.tsx';
import { momentAt, momentsOf, nextChangeAfter, type PublicMoment } from './records.ts';

/** Browsers cut longer waits short. */
const longestWaitMs = 60_000;

/**
 * The moment that is on by the room's clock, the same on every screen and within a frame of its instant. A page that
 * comes too late to mark one never does; a called one that still runs is joined in its middle.
 */
export function useMoment(): PublicMoment | undefined {
  const client = useRoomClient();
  const moments = useRoom(useShallow((state) => momentsOf(state.view)));
  // Set right while something lies ahead, the wait for it is another one.
  const offsetMs = useRoom((state) => state.clockOffsetMs);
  const [, look] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const next = nextChangeAfter(moments, client.now());
      if (next === undefined) return;
      timer = setTimeout(
        () => {
          look((count) => count + 1);
          wait();
        },
        Math.min(Math.max(0, next - client.now()), longestWaitMs),
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [client, moments, offsetMs]);
  return momentAt(moments, client.now());
}
