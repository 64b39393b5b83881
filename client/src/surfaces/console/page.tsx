import { Fragment, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { AgendaDialog } from '../../features/agenda/console/dialog.tsx';
import { MoveDialog } from '../../features/agenda/console/move-dialog.tsx';
import { useAgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { ShowDialog } from '../../features/shows/console/dialog.tsx';
import { goToSound } from '../../features/voice/console/sound.tsx';
import { cx } from '../../ui/cx.ts';
import { Slot } from '../../ui/slot.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Gated } from '../entry/gated.ts';
import { useGoesBySecret } from '../entry/told.tsx';
import { forgetTyped } from '../../engine/typed.ts';
import { OpenQuestions } from '../../features/questions/console/open-questions.tsx';
import { waitingOf } from '../../features/agenda/console/hands-move.ts';
import { ConsoleHeader } from './header.tsx';
import styles from './layout.module.css';
import { ConsoleDesk } from './desk.tsx';
import { columnParts, sideParts, type Place } from './parts.tsx';
import { ShortcutsHelp, useShortcutsSwitch } from './shortcuts-help.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import { useConsole, type ConsoleView } from './use-console.ts';

/** `/r/:code/console`, for hosts and moderators. */
export const consolePage: Gated = { Page: ConsoleRoom, places: ['lost', 'link-again'] };

/** The conveyor (on the floor, on deck, queue) with one big Next, the questions, and the room beside them. */
function ConsoleRoom() {
  const view = useConsole();
  // The queue comes after the room: until then it would look empty, and all of it new.
  const staffed = useRoom((state) => state.staff.floor !== undefined);
  if (view.room === undefined || !staffed)
    return (
      <main className={styles.opening}>
        <p role="status">{consoleTexts.opening}</p>
      </main>
    );
  return <Console view={view} room={view.room} />;
}

type ConsoleProps = { readonly view: ConsoleView; readonly room: RoomRecord };

function Console({ view, room }: ConsoleProps) {
  const [help, setHelp] = useState(false);
  // Until somebody folds it: open while a host has something to do there, out of the way while the room is live.
  const [columnChoice, setColumnChoice] = useState<boolean>();
  const columnOpen = columnChoice ?? (room.phase === 'doors' || room.phase === 'ended');
  const [asking, setAsking] = useState(false);
  const over = room.phase === 'ended';
  const shortcuts = useShortcutsSwitch();
  const isHost = useRoom((state) => state.welcome?.role === 'host');
  const agenda = useAgendaDesk(useMemo(() => waitingOf(view.hands), [view.hands]));
  return (
    <div className={cx(styles.page, over && styles.closing)}>
      <ConsoleHeader
        room={room}
        here={view.here}
        agenda={over ? undefined : agenda}
        isHost={isHost}
        columnOpen={columnOpen}
        onColumn={() => setColumnChoice(!columnOpen)}
        onSound={() => {
          // What is folded away cannot have the focus.
          flushSync(() => setColumnChoice(true));
          goToSound();
        }}
        onShow={over ? undefined : () => setAsking(true)}
        onHelp={() => setHelp(true)}
      />
      <main className={over ? styles.ended : styles.main}>
        {over ? (
          <Over code={room.code} />
        ) : (
          <ConsoleDesk
            view={view}
            room={room}
            agenda={isHost ? agenda : undefined}
            keys={shortcuts.on}
            onHelp={() => setHelp(true)}
          />
        )}
      </main>
      <div className={styles.side}>
        <Slot parts={sideParts} of={{ here: view.here, over }} />
        <RoomColumn room={room} open={columnOpen} agenda={agenda} isHost={isHost} />
      </div>
      {asking ? <ShowDialog onClose={() => setAsking(false)} /> : null}
      {agenda.editing ? <AgendaDialog segments={agenda.segments} kept={agenda.kept} onClose={agenda.close} /> : null}
      {agenda.target === undefined ? null : (
        <MoveDialog desk={agenda} target={agenda.target} closing={view.queue?.closing} />
      )}
      {help ? <ShortcutsHelp shortcuts={shortcuts} isHost={isHost} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

type RoomColumnProps = Omit<Place, 'bySecret'> & { readonly open: boolean };

/** The slim column. Folded away on small screens. */
function RoomColumn({ room, open, agenda, isHost }: RoomColumnProps) {
  const bySecret = useGoesBySecret();
  const over = room.phase === 'ended';
  const parts = columnParts.filter(({ hosts, stays }) => (!over || stays === true) && (isHost || hosts !== true));
  return (
    <aside id="room-column" className={cx(styles.column, !open && styles.folded)} aria-label={consoleTexts.roomColumn}>
      {parts.map(({ name, shown }) => (
        <Fragment key={name}>{shown({ room, agenda, isHost, bySecret })}</Fragment>
      ))}
    </aside>
  );
}

/** What is left to do after the end: to keep what was promised. */
function Over({ code }: { readonly code: string }) {
  useEffect(() => forgetTyped(code, 'answer:'), [code]);
  return (
    <>
      <p className={styles.over}>{consoleTexts.over}</p>
      <p>
        <a href={`/r/${encodeURIComponent(code)}/recap`} target="_blank" rel="noreferrer">
          {consoleTexts.recap}
        </a>
      </p>
      <OpenQuestions />
    </>
  );
}
