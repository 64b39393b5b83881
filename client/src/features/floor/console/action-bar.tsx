import { floorLimits } from '../../../../../shared/features/floor/limits.ts';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import { Button } from '../../../ui/button.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import styles from './action-bar.module.css';
import { Place } from './place.tsx';
import { conveyorTexts } from '#texts/features/floor/console';

type ActionBarProps = {
  readonly live: boolean;
  readonly undo: FloorRecord['undo'];
  readonly onNext: () => void;
  readonly onUndo: () => void;
};

/** The one big Next, always at the same place, and Undo below it. */
export function ActionBar({ live, undo, onNext, onUndo }: ActionBarProps) {
  return (
    <div className={styles.bar}>
      <Button kind={live ? 'primary' : 'quiet'} size="l" shortcut="N" guarded className={styles.next} onPress={onNext}>
        {conveyorTexts.next}
      </Button>
      <div className={styles.undo}>
        {undo === undefined ? <NoUndo /> : <UndoButton key={undo.turnId} until={undo.until} onUndo={onUndo} />}
      </div>
    </div>
  );
}

const NoUndo = () => <Place words={conveyorTexts.undo} className={styles.none} />;

function UndoButton({ until, onUndo }: { readonly until: number; readonly onUndo: () => void }) {
  const client = useRoomClient();
  const leftMs = until - useNow(100, client.now);
  if (leftMs <= 0) return <NoUndo />;
  return (
    <>
      <Button wide guarded onPress={onUndo}>
        {conveyorTexts.undo}
        <span className={styles.seconds} aria-hidden="true">
          {conveyorTexts.seconds(Math.ceil(leftMs / 1_000))}
        </span>
      </Button>
      <span className={styles.rest} style={{ transform: `scaleX(${Math.min(1, leftMs / floorLimits.undoMs)})` }} />
    </>
  );
}
