import { useState } from 'react';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { useRoom, useRoomClient } from '../../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../../engine/react/use-passing-refusal.ts';
import { Button } from '../../../../ui/button.tsx';
import { FormSheet } from '../../../../ui/dialog/sheet.tsx';
import { Outcome } from '../../../../ui/form/form.tsx';
import { Tick } from '../../../../ui/form/tick.tsx';
import { cx } from '../../../../ui/cx.ts';
import { useClockTime } from '../../../../engine/react/use-clock-time.ts';
import { uiLimits } from '../../../../ui/limits.ts';
import { useNow } from '../../../../ui/time/use-now.ts';
import { isUndrawn } from '../../draw-facts.ts';
import styles from './queue-notes.module.css';
import { isFrozen, timeLine } from './facts.ts';
import type { Floor, StaffHand } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';

type QueueNotesProps = { readonly queue: QueueRecord; readonly floor: Floor; readonly hands: readonly StaffHand[] };

/** H2 H13: what holds for the queue as a whole, in one row; absent where there is nothing to say and to do. */
export function QueueNotes({ queue, floor, hands }: QueueNotesProps) {
  const isHost = useRoom((state) => state.welcome?.role === 'host');
  const time = useTimeLine(queue, floor, hands.length);
  const command = useCommand();
  const frozenCount = hands.filter(isFrozen).length;
  const undrawnCount = queue.rule === 'draw' ? hands.filter(isUndrawn).length : undefined;
  usePassingRefusal(command, `${undrawnCount} ${queue.closing?.at} ${queue.open} ${frozenCount}`);
  const closed = closedSentence(queue);
  // Something must stand beside the button; where it does, nobody needs to be told that nothing is special.
  const isSilent = time === undefined && (undrawnCount === undefined || hands.length === 0) && frozenCount === 0;
  if (!isHost && frozenCount === 0 && undrawnCount === undefined && closed === undefined && time === undefined)
    return null;
  return (
    <div className={styles.notes}>
      <div className={styles.line}>
        <p className={styles.sentences}>
          {undrawnCount === undefined || hands.length === 0 ? null : (
            <span>{undrawnCount > 0 ? queueTexts.undrawn(undrawnCount) : queueTexts.allDrawn} </span>
          )}
          {time === undefined ? null : <span className={cx(time.isShort && styles.short)}>{time.sentence} </span>}
          {frozenCount === 0 ? null : <span>{queueTexts.frozen(frozenCount)} </span>}
          {closed ?? (isSilent ? queueTexts.isOpen : null)}
        </p>
        <span className={styles.buttons}>
          {frozenCount === 0 ? null : (
            <Button size="s" guarded onPress={() => void command.run('queue.release', {})}>
              {queueTexts.release}
            </Button>
          )}
          {undrawnCount === undefined ? null : <DrawButton undrawnCount={undrawnCount} run={command.run} />}
          {isHost ? <ClosingButtons queue={queue} hands={hands} run={command.run} /> : null}
        </span>
      </div>
      <Outcome of={{ refused: command.refused }} />
    </div>
  );
}

function useTimeLine(queue: QueueRecord, floor: Floor, waiting: number) {
  const now = useNow(queue.endsAt === undefined ? 0 : uiLimits.shownTickMs, useRoomClient().now);
  return timeLine(queue, floor, waiting, now, useClockTime());
}

function closedSentence({ closing, open }: QueueRecord): string | undefined {
  if (closing !== undefined) return closing.promise ? queueTexts.isPromised : queueTexts.isClosed;
  return open ? undefined : queueTexts.isOff;
}

type DrawButtonProps = { readonly undrawnCount: number; readonly run: CommandRunner['run'] };

/** H2: puts all who wait undrawn into the order of the seed that was committed to. */
function DrawButton({ undrawnCount, run }: DrawButtonProps) {
  return (
    <Button
      size="s"
      guarded
      shortcut="D"
      kind={undrawnCount > 0 ? 'primary' : 'quiet'}
      disabled={undrawnCount === 0}
      onPress={() => void run('queue.draw', {})}
    >
      {queueTexts.draw}
    </Button>
  );
}

type ClosingButtonsProps = {
  readonly queue: QueueRecord;
  readonly hands: readonly StaffHand[];
  readonly run: CommandRunner['run'];
};

function ClosingButtons({ queue: { closing, open }, hands, run }: ClosingButtonsProps) {
  const [asking, setAsking] = useState(false);
  const isClosed = closing !== undefined || !open;
  return (
    <>
      {closing?.promise === false ? (
        <Button size="s" guarded onPress={() => void run('queue.close', { promise: true })}>
          {queueTexts.promiseToo}
        </Button>
      ) : null}
      {isClosed ? (
        <Button size="s" guarded onPress={() => void run('room.settings', { hands: 'open' })}>
          {queueTexts.openAgain}
        </Button>
      ) : (
        <Button size="s" onPress={() => setAsking(true)}>
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
