import { useId, useState, type FormEvent } from 'react';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import styles from './aside-dialog.module.css';
import { asideTexts, ownHandTexts, type AsideKind } from '#texts/features/floor/phone';

type AsideDialogProps = {
  readonly kind: AsideKind;
  /** In the tap itself: only there may a page unlock its sound. */
  readonly onUnlock: () => void;
  readonly onClose: () => void;
};

/** The form of a follow-up or a point of order: a few words, or none. */
export function AsideDialog({ kind, onUnlock, onClose }: AsideDialogProps) {
  const [topic, setTopic] = useTyped(`topic:${kind}`, '');
  const command = useCommand();
  const aboutId = useId();
  const followUps = useRoom((state) => state.view.queue?.followUps);
  const [turnId] = useState(followUps?.turnId);
  const stands = useRoom(({ personal }) => personal.stood?.includes(followUps?.handId ?? '') === true);
  // What was typed was about another turn than the one it would go to now.
  const over = kind === 'follow-up' && followUps?.turnId !== turnId;
  const tooLong = isTooLong(topic, limits.topicGraphemes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (over || command.busy || tooLong) return;
    onUnlock();
    const words = topic.trim();
    void command.run('hand.raise', words === '' ? { kind } : { kind, topic: words }).then((ack) => {
      if (ack.ok) setTopic('');
      if (ack.ok || ack.code === 'discarded') onClose();
    });
  };
  return (
    <Sheet title={asideTexts[kind].button} describedBy={aboutId} onClose={onClose} className={styles.sheet}>
      <form className={styles.form} onSubmit={submit}>
        <p id={aboutId}>
          {asideTexts[kind].about} {kind === 'follow-up' && stands ? ownHandTexts.first : ''}
        </p>
        <TextField
          label={ownHandTexts.topic}
          hint={ownHandTexts.topicHint}
          value={topic}
          onChange={setTopic}
          maxGraphemes={limits.topicGraphemes}
          readOnly={command.busy}
          error={tooLong ? ownHandTexts.tooLong(limits.topicGraphemes) : undefined}
        />
        {over ? <Notice tone="warn">{ownHandTexts.over}</Notice> : null}
        {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
        <Button submit kind="primary" size="l" wide guarded disabled={over || command.busy}>
          {command.busy ? ownHandTexts.sending : asideTexts[kind].raise}
        </Button>
        <Button wide onPress={onClose}>
          {ownHandTexts.back}
        </Button>
      </form>
    </Sheet>
  );
}
