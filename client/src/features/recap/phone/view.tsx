import { useCallback } from 'react';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { pulseOf } from '../../reactions/pulse-records.ts';
import { RecapBody } from '../recap/body.tsx';
import { recapTexts } from '#texts/features/recap';
import { firstLookMs, useRecap } from '../use-recap.ts';

/** The recap within a page that has a title of its own, such as an attendee's after the end. */
export function RecapView({ code }: { readonly code: string }) {
  const client = useRoomClient();
  const waitMs = useCallback(() => {
    const { view } = client.store.getState();
    const endedAt = view.room?.endedAt ?? 0;
    return firstLookMs(pulseOf(view.pulse).here, client.now() - endedAt, Math.random());
  }, [client]);
  const answer = useRecap(code, waitMs);
  if (answer?.is === 'there') return <RecapBody recap={answer.recap} level={2} />;
  return <p role="status">{answer?.is === 'unreachable' ? recapTexts.unreachable : recapTexts.onItsWay}</p>;
}
