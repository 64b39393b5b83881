import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { PreviewRole } from '../../../../shared/kernel/roles.ts';
import type { RoomClient } from '../store.ts';
import { inRoomLimits } from './limits.ts';
import { RoomContext, useRoomClient } from './room-context.tsx';

type PreviewedRoomProps = {
  readonly of: PreviewRole;
  /** Until something is known. */
  readonly opening: ReactElement;
  readonly children: ReactNode;
};

/**
 * The same room as the stage or the phones are told it, for hosts and moderators: whatever stands within reads that view
 * and can send nothing. `key` it by what it is of.
 */
export function PreviewedRoom({ of, opening, children }: PreviewedRoomProps) {
  const client = useRoomClient();
  const [previewed, setPreviewed] = useState<RoomClient>();
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    let leave: (() => void) | undefined;
    const timer = setTimeout(() => {
      const looking = client.look(of);
      setPreviewed(looking);
      const see = () => setKnown(looking.store.getState().view.room !== undefined);
      const stop = looking.store.subscribe(see);
      see();
      leave = () => {
        stop();
        looking.close();
      };
    }, inRoomLimits.previewRestMs);
    return () => {
      clearTimeout(timer);
      leave?.();
    };
  }, [client, of]);
  return previewed === undefined || !isKnown ? opening : <RoomContext value={previewed}>{children}</RoomContext>;
}
