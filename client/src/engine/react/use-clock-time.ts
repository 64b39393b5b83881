import { clockTime } from '../format.ts';
import { useRoom } from './room-context.tsx';

/** How far a time of this room is ahead of the calendar's: nothing, but in a room that goes on in its own time. */
export function useAheadMs(): number {
  return useRoom(({ view }) => view.room?.aheadMs ?? 0);
}

/** "11:30" for a time of this room, as the clock on the wall shows it. */
export function useClockTime(): (at: number) => string {
  const aheadMs = useAheadMs();
  return (at) => clockTime(at - aheadMs);
}
