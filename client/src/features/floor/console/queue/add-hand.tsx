import type { FormEvent } from 'react';
import { limits } from '../../../../../../shared/kernel/limits.ts';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog/sheet.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { useTyped } from '../../../../engine/react/use-typed.ts';
import styles from './add-hand.module.css';
import { queueTexts } from '#texts/features/floor/console';

const nobody = { label: '', place: '', topic: '' };

/** H8: a hand for somebody without a phone. */
export function AddHand({ onClose }: { readonly onClose: () => void }) {
  const [{ label, place, topic }, write] = useTyped('add-hand', nobody);
  const change = (fields: Partial<typeof nobody>) => write({ label, place, topic, ...fields });
  const command = useCommand();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return;
    const told = {
      label: label.trim(),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
    };
    void command.run('hand.add', told).then((ack) => {
      if (!ack.ok) return;
      write(nobody);
      onClose();
    });
  };
  const cancel = () => {
    write(nobody);
    onClose();
  };
  return (
    <Sheet title={queueTexts.addTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={queueTexts.addLabel}
          hint={queueTexts.addLabelHint}
          value={label}
          onChange={(next) => change({ label: next })}
          maxGraphemes={limits.labelGraphemes}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
          autoFocus
        />
        <TextField
          label={queueTexts.addPlace}
          value={place}
          onChange={(next) => change({ place: next })}
          maxGraphemes={limits.placeGraphemes}
        />
        <TextField
          label={queueTexts.addTopic}
          value={topic}
          onChange={(next) => change({ topic: next })}
          maxGraphemes={limits.topicGraphemes}
        />
        <p className={styles.refused} role="status">
          {command.busy ? uiTexts.sending : (command.refused?.message ?? '')}
        </p>
        <div className={styles.actions}>
          <Button onPress={cancel}>{queueTexts.cancel}</Button>
          <Button kind="primary" submit disabled={label.trim() === '' || command.busy}>
            {queueTexts.addYes}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
