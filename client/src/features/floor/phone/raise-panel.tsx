import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { HandButton } from '../../../ui/hand-button.tsx';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { closedSentences, handTexts } from '#texts/features/floor';
import styles from './raise-panel.module.css';
import type { ClosedReason } from './situation.ts';
import { uiTexts } from '#texts/ui';

type RaisePanelProps = {
  /** Called in the tap itself: only there may a page unlock its sound. */
  readonly onUnlock: () => void;
};

/** The hand, in the thumb's reach: one large button. What it is about is asked once it is up (H1). */
export function RaisePanel({ onUnlock }: RaisePanelProps) {
  const raise = useCommand();
  const announce = useAnnounce();
  const away = useRoom((state) => state.status === 'away');
  // A hand sent before a reload is still on its way, though this page did not send it.
  const underWay = useRoom((state) =>
    state.pending.some((one) => one.type === 'hand.raise' && one.state !== 'offered'),
  );
  const offered = useRoom((state) => state.pending.some((one) => one.type === 'hand.raise' && one.state === 'offered'));
  const sending = underWay || (raise.busy && !offered);
  const press = () => {
    if (sending || offered) return;
    onUnlock();
    void raise.run('hand.raise', {}).then((ack) => {
      // The field comes where nobody looks who goes by ear, and takes no focus: a keyboard would cover the place.
      if (ack.ok) announce(handTexts.isUp);
    });
  };
  return (
    <>
      {raise.refused === undefined ? null : <Notice tone="problem">{raise.refused.message}</Notice>}
      <HandButton disabled={sending || offered} hint={sending ? handTexts.raising : undefined} onPress={press}>
        {handTexts.raise}
      </HandButton>
      {sending && away ? <p className={styles.under}>{handTexts.waitingToSend}</p> : null}
    </>
  );
}

/** In the same place, once it is up. */
export function LowerPanel({ handId }: { readonly handId: string }) {
  const lower = useCommand();
  return (
    <>
      {lower.refused === undefined ? null : <Notice tone="problem">{lower.refused.message}</Notice>}
      <Button wide size="l" guarded disabled={lower.busy} onPress={() => void lower.run('hand.lower', { handId })}>
        {handTexts.lower}
      </Button>
      {lower.busy ? <p className={styles.under}>{uiTexts.sending}</p> : null}
    </>
  );
}

type ClosedPanelProps = {
  readonly reason: ClosedReason;
  /** Said instead, where the queue was closed with a promise. */
  readonly promise: ReactNode;
};

/** In the same place, where nobody can raise one. */
export function ClosedPanel({ reason, promise }: ClosedPanelProps) {
  const promised = useRoom(({ view }) => view.queue?.closing?.promise === true);
  return (
    <p className={styles.closed} role="status">
      {promised && reason === 'hands-closed' ? promise : closedSentences[reason]}
    </p>
  );
}
