import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { AgendaDialog } from '../../features/agenda/console/dialog.tsx';
import { MoveDialog } from '../../features/agenda/console/move-dialog.tsx';
import { useAgendaDesk } from '../../features/agenda/console/use-desk.ts';
import { ShowDialog } from '../../features/shows/console/dialog.tsx';
import { goToSound } from '../../features/voice/console/sound.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import type { Gated } from '../entry/gated.ts';
import { useOthersPhase } from '../../features/lifecycle/console/use-others-phase.ts';
import { useTurned } from '../../ui/taps/use-turned.ts';
import { controls, useSteadyPresses } from '../../ui/taps/use-steady-presses.ts';
import { useGoesBySecret } from '../entry/told.tsx';
import { waitingOf } from '../../features/agenda/console/hands-move.ts';
import { ConsoleHeader } from './header.tsx';
import styles from './layout.module.css';
import { ConsoleDesk } from './desk.tsx';
import { Over } from './over/over.tsx';
import type { Place } from './parts.tsx';
import { ShortcutsHelp, useShortcutsSwitch } from './keys/shortcuts-help.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import { useConsole, type ConsoleView } from './use-console.ts';
import { useRoomPage } from './use-room-page.ts';
import { useShown } from './use-shown.ts';

/** `/r/:code/console`, for hosts and moderators. */
export const consolePage: Gated = { Page: ConsoleRoom, places: ['lost', 'link-again'] };

/** The floor with one big Next over the whole width; hands, questions and the room below it. */
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
  const [asking, setAsking] = useState(false);
  const over = room.phase === 'ended';
  const shortcuts = useShortcutsSwitch();
  const isHost = useRoom((state) => state.welcome?.role === 'host');
  const bySecret = useGoesBySecret();
  const agenda = useAgendaDesk(useMemo(() => waitingOf(view.hands), [view.hands]));
  const page = useRoomPage();
  const shown = useShown(page, room.phase);
  const place: Place = { room, here: view.here, agenda, isHost, bySecret, over };
  const onShow = () => setAsking(true);
  // What is pressed may bring something else under the pointer: a show that is opened, another phase, what a dialog covered.
  const turned = useTurned(controls);
  useOthersPhase(turned.turns);
  const presses = useSteadyPresses(undefined, turned);
  return (
    <div className={styles.page} {...presses}>
      <ConsoleHeader
        place={place}
        page={page}
        onStage={() => shown.toTab('stage')}
        onSound={() => {
          // What is not drawn cannot have the focus.
          flushSync(() => shown.toTab('stage'));
          goToSound();
        }}
        onShow={onShow}
        onHelp={() => setHelp(true)}
      />
      <main className={styles.main}>
        {over ? (
          <Over place={place} />
        ) : (
          <ConsoleDesk
            view={view}
            place={place}
            shown={shown}
            page={page}
            keys={shortcuts.on}
            onShow={onShow}
            onHelp={() => setHelp(true)}
          />
        )}
      </main>
      {asking && !over ? (
        // What was just asked is what is looked at.
        <ShowDialog onDone={() => shown.toTab('show')} onClose={() => setAsking(false)} />
      ) : null}
      {agenda.editing ? <AgendaDialog kept={agenda.kept} onClose={agenda.close} /> : null}
      {agenda.target === undefined ? null : (
        <MoveDialog desk={agenda} target={agenda.target} closing={view.queue?.closing} />
      )}
      {help ? <ShortcutsHelp shortcuts={shortcuts} isHost={isHost} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
