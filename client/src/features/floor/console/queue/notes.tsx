import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { useRoom, useRoomClient } from '../../../../engine/react/room-context.tsx';
import { useTold } from '../../../../engine/react/told.ts';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { useToldRefusal } from './use-told-refusal.ts';
import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { useClockTime } from '../../../../engine/react/use-clock-time.ts';
import { uiLimits } from '../../../../ui/limits.ts';
import { useNow } from '../../../../ui/time/use-now.ts';
import { ClosingButtons } from './closing.tsx';
import { isUndrawn } from '../../draw-facts.ts';
import styles from './notes.module.css';
import { isFrozen, timeLine, type TimeLine } from './facts.ts';
import type { Floor, StaffHand } from '../../records.ts';
import { queueTexts } from '#texts/features/floor/console';

type QueueNotesProps = {
  readonly queue: QueueRecord | undefined;
  readonly floor: Floor;
  readonly hands: readonly StaffHand[];
  /** What just happened in the list, in place of what holds for it. */
  readonly told: string | undefined;
};

/** H2 H13: what holds for the queue as a whole, in one line that is always there, and as high. */
export function QueueNotes({ queue, ...props }: QueueNotesProps) {
  return <div className={styles.line}>{queue === undefined ? null : <Notes queue={queue} {...props} />}</div>;
}

type NotesProps = QueueNotesProps & { readonly queue: QueueRecord };

function Notes({ queue, floor, hands, told }: NotesProps) {
  const isHost = useRoom((state) => state.welcome?.role === 'host');
  const time = useTimeLine(queue, floor, hands.length);
  const command = useCommand();
  const frozenCount = hands.filter(isFrozen).length;
  const undrawnCount = queue.rule === 'draw' ? hands.filter(isUndrawn).length : undefined;
  useToldRefusal(command, `${undrawnCount} ${queue.closing?.at} ${queue.open} ${frozenCount}`);
  const facts = [
    hands.length === 0 ? undefined : drawnSentence(undrawnCount),
    frozenCount === 0 ? undefined : queueTexts.frozen(frozenCount),
    closedSentence(queue),
  ].filter((sentence) => sentence !== undefined);
  const closingCount = !isHost ? 0 : queue.closing?.promise === false ? 2 : 1;
  const buttonsCount = Number(frozenCount > 0) + Number(undrawnCount !== undefined) + closingCount;
  return (
    <>
      {command.refused === undefined && told === undefined ? (
        <Sentences
          time={time}
          facts={time === undefined && facts.length === 0 ? [queueTexts.isOpen] : facts}
          frozenCount={frozenCount}
          crowded={buttonsCount > 1}
        />
      ) : (
        <p
          className={cx(styles.told, command.refused !== undefined && styles.refused)}
          title={command.refused?.message ?? told}
        >
          {command.refused?.message ?? told}
        </p>
      )}
      <span className={styles.buttons}>
        {frozenCount === 0 ? null : (
          <Button size="s" guarded className={styles.button} onPress={() => void command.run('queue.release', {})}>
            {queueTexts.release}
          </Button>
        )}
        {undrawnCount === undefined ? null : <DrawButton undrawnCount={undrawnCount} />}
        {isHost ? <ClosingButtons queue={queue} hands={hands} run={command.run} /> : null}
      </span>
    </>
  );
}

type SentencesProps = {
  readonly time: TimeLine | undefined;
  readonly facts: readonly string[];
  readonly frozenCount: number;
  /** There are more buttons than one beside it. */
  readonly crowded: boolean;
};

/** First until when so many get the floor, whole whatever stands beside it; then what the buttons tell by themselves, too. */
function Sentences({ time, facts, frozenCount, crowded }: SentencesProps) {
  const words = [time?.sentence, ...facts].filter(Boolean).join(' ');
  return (
    <p className={cx(styles.sentences, crowded && styles.crowded)} title={words}>
      {time === undefined ? null : (
        <span className={cx(styles.time, time.isShort && styles.short)}>
          <span className={styles.whole}>{time.sentence}</span>
          <span className={styles.brief}>{time.brief}</span>
        </span>
      )}
      {facts.length === 0 ? null : (
        <span className={styles.facts}>
          {frozenCount === 0 ? (
            facts.join(' ')
          ) : (
            <>
              <span className={styles.whole}>{facts.join(' ')}</span>
              <span className={styles.brief}>{queueTexts.frozenBriefly(frozenCount)}</span>
            </>
          )}
        </span>
      )}
    </p>
  );
}

function useTimeLine(queue: QueueRecord, floor: Floor, waiting: number) {
  const now = useNow(queue.endsAt === undefined ? 0 : uiLimits.shownTickMs, useRoomClient().now);
  return timeLine(queue, floor, waiting, now, useClockTime());
}

function drawnSentence(undrawnCount: number | undefined): string | undefined {
  if (undrawnCount === undefined) return undefined;
  return undrawnCount > 0 ? queueTexts.undrawn(undrawnCount) : queueTexts.allDrawn;
}

function closedSentence({ closing, open }: QueueRecord): string | undefined {
  if (closing !== undefined) return closing.promise ? queueTexts.isPromised : queueTexts.isClosed;
  return open ? undefined : queueTexts.isOff;
}

/** H2: puts all who wait undrawn into the order of the seed that was committed to. */
function DrawButton({ undrawnCount }: { readonly undrawnCount: number }) {
  const { command } = useTold();
  return (
    <Button
      size="s"
      className={styles.button}
      guarded
      shortcut="D"
      kind={undrawnCount > 0 ? 'primary' : 'quiet'}
      disabled={undrawnCount === 0}
      onPress={() => void command.run('queue.draw', {})}
    >
      {queueTexts.draw}
    </Button>
  );
}
