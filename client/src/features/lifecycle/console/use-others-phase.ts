import { useEffect } from 'react';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import type { RoomClientState } from '../../../engine/store.ts';

type Told = Pick<RoomClientState, 'view' | 'pending'>;

/** `own`: the phase that this page has asked for last, until the room has it. */
export type SeenPhase = { readonly own: Phase | undefined; readonly isOthers: boolean };

const askedFor = ({ pending }: Told): Phase | undefined =>
  (pending.findLast(({ type }) => type === 'room.phase')?.data as { readonly phase: Phase } | undefined)?.phase;

/** Whether what is told now is another phase, by somebody else's doing. */
export function sawPhase({ own: before }: SeenPhase, now: Told, then: Told): SeenPhase {
  const own = askedFor(now) ?? before;
  const phase = now.view.room?.phase;
  if (phase === then.view.room?.phase) return { own, isOthers: false };
  return { own: undefined, isOthers: phase !== own };
}

/** Tells that somebody else has begun, interrupted or ended the room, just before that is drawn. */
export function useOthersPhase(onOthers: () => void): void {
  const { store } = useRoomClient();
  useEffect(() => {
    let seen: SeenPhase = { own: undefined, isOthers: false };
    return store.subscribe((now, then) => {
      seen = sawPhase(seen, now, then);
      if (seen.isOthers) onOthers();
    });
  }, [store, onOthers]);
}
