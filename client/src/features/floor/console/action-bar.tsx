import { floorLimits } from '../../../../../shared/features/floor/limits.ts';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import { Button } from '../../../ui/button.tsx';
import type { MergedNotice } from '../../../ui/notices/notices.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import styles from './action-bar.module.css';
import { MissedCommands } from '../../../surfaces/console/missed-commands.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import { queueTexts } from '#texts/features/floor/console';

type ActionBarProps = {
  readonly notices: readonly MergedNotice[];
  readonly command: CommandRunner;
  readonly live: boolean;
  readonly undo: FloorRecord['undo'];
  readonly onNext: () => void;
  readonly onUndo: () => void;
};

/** The one big Next, always at the same place; everything that comes and goes leaves it where it is. */
export function ActionBar({ notices, command, live, undo, onNext, onUndo }: ActionBarProps) {
  const away = useRoom((state) => state.status === 'away');
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button
          kind={live ? 'primary' : 'quiet'}
          size="l"
          shortcut="N"
          guarded
          className={styles.next}
          onPress={onNext}
        >
          {consoleTexts.next}
        </Button>
        <div className={styles.undo}>
          {undo === undefined ? null : <UndoButton key={undo.turnId} until={undo.until} onUndo={onUndo} />}
        </div>
      </div>
      <div className={styles.messages}>
        <div role="status" className={styles.notices}>
          {away ? <p className={styles.problem}>{consoleTexts.offline}</p> : null}
          {command.refused === undefined ? null : <p className={styles.problem}>{command.refused.message}</p>}
          {command.busy && away ? <p>{consoleTexts.sending}</p> : null}
          {notices.map((notice) => (
            <p key={notice.kind}>{notice.words(notice.count)}</p>
          ))}
        </div>
        <MissedCommands />
      </div>
    </div>
  );
}

function UndoButton({ until, onUndo }: { readonly until: number; readonly onUndo: () => void }) {
  const client = useRoomClient();
  const leftMs = until - useNow(100, client.now);
  if (leftMs <= 0) return null;
  return (
    <>
      <Button wide guarded onPress={onUndo}>
        {consoleTexts.undo}
        <span className={styles.seconds} aria-hidden="true">
          {queueTexts.seconds(Math.ceil(leftMs / 1_000))}
        </span>
      </Button>
      <span className={styles.rest} style={{ transform: `scaleX(${Math.min(1, leftMs / floorLimits.undoMs)})` }} />
    </>
  );
}
