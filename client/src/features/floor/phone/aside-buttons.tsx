import { useState } from 'react';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { AsideDialog } from './aside-dialog.tsx';
import styles from './aside-buttons.module.css';
import { useSpokenTurns } from './own-turns.ts';
import { asideTexts, ownHandTexts, type AsideKind } from '#texts/features/floor/phone';

/** H2: what goes before the queue, beside the way to ask. Each opens a form of its own: two taps, and none by mistake. */
export function AsideButtons({ onUnlock }: { readonly onUnlock: () => void }) {
  const [raising, setRaising] = useState<AsideKind>();
  const followUps = useRoom((state) => state.view.queue?.followUps);
  const spoken = useSpokenTurns();
  const hasFollowUp = useOwn('follow-up', 'followUp');
  const hasOrder = useOwn('order', 'order');
  const orderLane = useRoom((state) => state.view.room?.settings.orderLane === true);
  const place = followUps !== undefined && followUps.left > 0 && !spoken.includes(followUps.turnId);
  return (
    <>
      {place && !hasFollowUp ? <FollowUp followUps={followUps} onPress={() => setRaising('follow-up')} /> : null}
      {orderLane && !hasOrder ? (
        <Button className={styles.button} guarded onPress={() => setRaising('order')}>
          {asideTexts.order.button}
        </Button>
      ) : null}
      {raising === undefined ? null : (
        <AsideDialog kind={raising} onUnlock={onUnlock} onClose={() => setRaising(undefined)} />
      )}
    </>
  );
}

/** One of this kind waits, is called or is on air. */
function useOwn(kind: AsideKind, field: 'followUp' | 'order'): boolean {
  return useRoom(({ personal }) => personal[field] !== undefined || personal.hand?.kind === kind);
}

type FollowUpProps = {
  readonly followUps: NonNullable<QueueRecord['followUps']>;
  readonly onPress: () => void;
};

/** H4: at first for those alone who stand with the hand. */
function FollowUp({ followUps: { handId, openAt }, onPress }: FollowUpProps) {
  const stands = useRoom(({ personal }) => handId !== undefined && personal.stood?.includes(handId) === true);
  const leftMs = useLeft(stands ? 0 : openAt);
  return (
    <Button className={styles.button} guarded disabled={leftMs > 0} onPress={onPress}>
      {asideTexts['follow-up'].button}
      {leftMs > 0 ? <span className={styles.soon}> {ownHandTexts.soon(Math.ceil(leftMs / 1_000))}</span> : null}
    </Button>
  );
}

function useLeft(until: number): number {
  const client = useRoomClient();
  const [ended, setEnded] = useState<number>();
  const now = useNow(ended === until ? 0 : 250, client.now);
  if (now >= until && ended !== until) setEnded(until);
  return Math.max(0, until - now);
}
