import { useCallback } from 'react';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { pulseOf } from '../../reactions/pulse-records.ts';
import { Words } from '../../../ui/words/words.tsx';
import { RecapBody } from '../recap/body.tsx';
import styles from '../recap/body.module.css';
import { recapTexts } from '#texts/features/recap';
import { firstLookMs, useRecap } from '../use-recap.ts';

/** The recap within a page that has a title of its own, such as an attendee's after the end. */
export function RecapView({ code, title }: { readonly code: string; readonly title: string }) {
  const client = useRoomClient();
  const waitMs = useCallback(() => {
    const { view } = client.store.getState();
    const endedAt = view.room?.endedAt ?? 0;
    return firstLookMs(pulseOf(view.pulse).here, client.now() - endedAt, Math.random());
  }, [client]);
  const answer = useRecap(code, waitMs);
  if (answer?.is === 'there') return <RecapBody recap={answer.recap} level={2} />;
  // As its own top stands, which comes in its place.
  return (
    <div className={styles.top}>
      <p className={styles.kind}>{recapTexts.recap}</p>
      <h2>
        <Words>{title}</Words>
      </h2>
      <p className={styles.facts} role="status">
        {answer?.is === 'unreachable' ? recapTexts.unreachable : recapTexts.onItsWay}
      </p>
    </div>
  );
}
