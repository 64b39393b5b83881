import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { Button } from '../../../../ui/button.tsx';
import { Sheet } from '../../../../ui/dialog/sheet.tsx';
import styles from './queue-notes.module.css';
import type { StaffHand } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';

type CloseDialogProps = { readonly hands: readonly StaffHand[]; readonly onClose: () => void };

/** H13: no more hands, with or without a promise to those whose turn will not come. */
export function CloseDialog({ hands, onClose }: CloseDialogProps) {
  const [promise, setPromise] = useState(true);
  const command = useCommand();
  const main = hands.filter(({ kind }) => kind === 'speak');
  const withTopic = main.filter(({ topic, hidden }) => topic !== undefined && !hidden);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command.busy) return;
    void command.run('queue.close', { promise }).then((ack) => {
      if (ack.ok) onClose();
    });
  };
  return (
    <Sheet title={queueTexts.closeTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{queueTexts.closeBody}</p>
        <label className={styles.promise}>
          <input
            type="checkbox"
            checked={promise}
            aria-describedby="promise-hint"
            onChange={(event) => setPromise(event.target.checked)}
          />
          {queueTexts.promise}
        </label>
        <p id="promise-hint" className={styles.soft}>
          {queueTexts.promiseHint(withTopic.length, main.length)}
        </p>
        <p className={styles.refused} role="status">
          {command.refused?.message ?? ''}
        </p>
        <div className={styles.actions}>
          <Button onPress={onClose}>{queueTexts.closeNo}</Button>
          <Button kind="primary" submit disabled={command.busy}>
            {queueTexts.closeYes}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
