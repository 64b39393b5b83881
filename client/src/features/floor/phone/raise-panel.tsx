import { useState, type ReactElement, type ReactNode } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { HandButton } from '../../../ui/hand-button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { closedSentences, handTexts } from '#texts/features/floor';
import type { KeptTopicProps } from './kept-topic.tsx';
import styles from './raise-panel.module.css';
import type { ClosedReason } from './situation.ts';
import { uiTexts } from '#texts/ui';

type RaisePanelProps = {
  readonly room: RoomRecord;
  /** Called in the tap itself: only there may a page unlock its sound. */
  readonly onUnlock: () => void;
  /** What keeps the topic over a reload; it comes later than the field. */
  readonly keptTopic: (props: KeptTopicProps) => ReactElement | null;
  /** What else may be told with a hand. */
  readonly children: ReactNode;
};

/** The hand, in the thumb's reach: an optional topic and one large button. */
export function RaisePanel({ room, onUnlock, keptTopic: KeptTopic, children }: RaisePanelProps) {
  const [topic, setTopic] = useState('');
  const raise = useCommand();
  const away = useRoom((state) => state.status === 'away');
  // A hand sent before a reload is still on its way, though this page did not send it.
  const underWay = useRoom((state) =>
    state.pending.some((one) => one.type === 'hand.raise' && one.state !== 'offered'),
  );
  const offered = useRoom((state) => state.pending.some((one) => one.type === 'hand.raise' && one.state === 'offered'));
  const sending = underWay || (raise.busy && !offered);
  const submit = () => {
    if (sending || offered) return;
    onUnlock();
    const words = topic.trim();
    void raise.run('hand.raise', words === '' ? {} : { topic: words });
  };
  return (
    <>
      {children}
      <KeptTopic topic={topic} onTopic={setTopic} />
      <PlainForm className={styles.form} onSubmit={submit}>
        <TextField
          label={handTexts.topicLabel}
          hint={room.settings.topics === 'screened' ? handTexts.topicHintScreened : handTexts.topicHint}
          value={topic}
          onChange={setTopic}
          maxGraphemes={limits.topicGraphemes}
          readOnly={sending}
          error={isTooLong(topic, limits.topicGraphemes) ? uiTexts.tooLong(limits.topicGraphemes) : undefined}
        />
        {raise.refused === undefined ? null : <Notice tone="problem">{raise.refused.message}</Notice>}
        <HandButton submit disabled={sending || offered} hint={sending ? handTexts.raising : undefined}>
          {handTexts.raise}
        </HandButton>
        {sending && away ? <p className={styles.under}>{handTexts.waitingToSend}</p> : null}
      </PlainForm>
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
