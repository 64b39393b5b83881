import { useState } from 'react';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { useCommand, type CommandRunner } from '../../../../engine/react/use-command.ts';
import { Button } from '../../../../ui/button.tsx';
import { FormSheet } from '../../../../ui/dialog/sheet.tsx';
import { Tick } from '../../../../ui/form/tick.tsx';
import type { StaffHand } from '../../records.ts';
import styles from './notes.module.css';
import { queueTexts } from '#texts/features/floor/console';

type ClosingButtonsProps = {
  readonly queue: QueueRecord;
  readonly hands: readonly StaffHand[];
  readonly run: CommandRunner['run'];
};

/** The host's: no more hands, and hands again. */
export function ClosingButtons({ queue: { closing, open }, hands, run }: ClosingButtonsProps) {
  const [asking, setAsking] = useState(false);
  const isClosed = closing !== undefined || !open;
  return (
    <>
      {closing?.promise === false ? (
        <Button size="s" className={styles.button} guarded onPress={() => void run('queue.close', { promise: true })}>
          {queueTexts.promiseToo}
        </Button>
      ) : null}
      {isClosed ? (
        <Button size="s" className={styles.button} guarded onPress={() => void run('room.settings', { hands: 'open' })}>
          {queueTexts.openAgain}
        </Button>
      ) : (
        <Button size="s" className={styles.button} onPress={() => setAsking(true)}>
          {queueTexts.close}
        </Button>
      )}
      {asking ? <CloseDialog hands={hands} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

type CloseDialogProps = { readonly hands: readonly StaffHand[]; readonly onClose: () => void };

/** H13: no more hands, with or without a promise to those whose turn will not come. */
function CloseDialog({ hands, onClose }: CloseDialogProps) {
  const [promise, setPromise] = useState(true);
  const command = useCommand();
  const main = hands.filter(({ kind }) => kind === 'speak');
  const withTopic = main.filter(({ topic, hidden }) => topic !== undefined && !hidden);
  const submit = () =>
    void command.run('queue.close', { promise }).then((ack) => {
      if (ack.ok) onClose();
    });
  return (
    <FormSheet
      title={queueTexts.closeTitle}
      cancel={queueTexts.closeNo}
      submit={queueTexts.closeYes}
      sending={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{queueTexts.closeBody}</p>
      <Tick checked={promise} onChange={setPromise} describedBy="promise-hint" className={styles.promise}>
        {queueTexts.promise}
      </Tick>
      <p id="promise-hint" className={styles.soft}>
        {queueTexts.promiseHint(withTopic.length, main.length)}
      </p>
    </FormSheet>
  );
}
