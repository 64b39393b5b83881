import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog/sheet.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import styles from './end-room.module.css';
import { openThings } from './still-open.ts';
import { lifecycleTexts } from '#texts/features/lifecycle/console';

/** Ends the room, once somebody has read what is still open in it. Apart from what is pressed while the room is live. */
export function EndRoom() {
  const phase = useRoom(({ view }) => view.room?.phase);
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  if (phase !== 'live' && phase !== 'break') return null;
  return (
    <div className={styles.apart}>
      <Outcome of={{ refused: command.refused }} />
      <Button size="s" kind="danger" onPress={() => setAsking(true)}>
        {lifecycleTexts.end}
      </Button>
      {asking ? (
        <EndDialog
          onEnd={() => {
            setAsking(false);
            void command.run('room.phase', { phase: 'ended' });
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

type EndDialogProps = { readonly onEnd: () => void; readonly onClose: () => void };

function EndDialog({ onEnd, onClose }: EndDialogProps) {
  const open = useRoom(useShallow(({ view, staff }) => openThings(view, staff)));
  const { hands, questions, shows, somebody } = open;
  const lines = [
    ...(somebody ? [lifecycleTexts.somebodySpeaks] : []),
    ...(hands === 0 ? [] : [lifecycleTexts.handsWait(hands)]),
    ...(questions === 0 ? [] : [lifecycleTexts.questionsOpen(questions)]),
    ...(shows === 0 ? [] : [lifecycleTexts.showsOpen(shows)]),
  ];
  return (
    <ConfirmDialog
      title={lifecycleTexts.endTitle}
      no={lifecycleTexts.endNo}
      yes={lifecycleTexts.endYes}
      onYes={onEnd}
      onClose={onClose}
    >
      {lines.length === 0 ? (
        <p>{lifecycleTexts.nothingOpen}</p>
      ) : (
        <>
          <p>{lifecycleTexts.stillOpen}</p>
          <ul className={styles.open} role="list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>{lifecycleTexts.endBody}</p>
    </ConfirmDialog>
  );
}
