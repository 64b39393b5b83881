import { useState, type FormEvent } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { HandButton } from '../../../ui/hand-button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Later } from '../../../surfaces/phone/later.tsx';
import styles from './raise-panel.module.css';
import { attendeeTexts } from '#texts/surfaces/phone';
import { loadOwn, useChunk } from '../../../surfaces/phone/chunks.ts';

type RaisePanelProps = {
  readonly room: RoomRecord;
  /** Called in the tap itself: only there may a page unlock its sound. */
  readonly onUnlock: () => void;
};

/** The hand, in the thumb's reach: an optional topic and one large button. */
export function RaisePanel({ room, onUnlock }: RaisePanelProps) {
  const [topic, setTopic] = useState('');
  const raise = useCommand();
  const own = useChunk(loadOwn);
  const away = useRoom((state) => state.status === 'away');
  // A hand sent before a reload is still on its way, though this page did not send it.
  const underWay = useRoom((state) =>
    state.pending.some((one) => one.type === 'hand.raise' && one.state !== 'offered'),
  );
  const offered = useRoom((state) => state.pending.some((one) => one.type === 'hand.raise' && one.state === 'offered'));
  const sending = underWay || (raise.busy && !offered);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending || offered) return;
    onUnlock();
    const words = topic.trim();
    void raise.run('hand.raise', words === '' ? {} : { topic: words });
  };
  return (
    <>
      {room.settings.names === 'asked' && own !== undefined ? <own.OwnName /> : null}
      <Later part="KeptTopic" topic={topic} onTopic={setTopic} />
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={attendeeTexts.topicLabel}
          hint={room.settings.topics === 'screened' ? attendeeTexts.topicHintScreened : attendeeTexts.topicHint}
          value={topic}
          onChange={setTopic}
          maxGraphemes={limits.topicGraphemes}
          readOnly={sending}
          error={
            isTooLong(topic, limits.topicGraphemes) ? attendeeTexts.topicTooLong(limits.topicGraphemes) : undefined
          }
        />
        {raise.refused === undefined ? null : <Notice tone="problem">{raise.refused.message}</Notice>}
        <HandButton submit disabled={sending || offered} hint={sending ? attendeeTexts.raising : undefined}>
          {attendeeTexts.raise}
        </HandButton>
        {sending && away ? <p className={styles.unsent}>{attendeeTexts.waitingToSend}</p> : null}
      </form>
    </>
  );
}
