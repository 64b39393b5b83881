import { useEffect, useRef, useState } from 'react';
import type { RoomFacts } from '../../features/lifecycle/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import { ActionBar } from './action-bar.tsx';
import { ConsoleHeader } from './console-header.tsx';
import styles from './console-room.module.css';
import { DeckPanel } from './deck-panel.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { RoomColumn } from './room-column.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { consoleTexts } from './texts.ts';
import { useConsole, type ConsoleView } from './use-console.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useFlow } from './use-flow.ts';
import { useQueueNews } from './use-queue-news.ts';
import { useShortcutsSwitch } from './use-shortcuts-switch.ts';

/** The conveyor (on the floor, on deck, queue) with one big Next, and the room beside it. */
export function ConsoleRoom() {
  const view = useConsole();
  // The queue comes after the room: until then it would look empty, and all of it new.
  const staffed = useRoom((state) => state.staff['floor'] !== undefined);
  if (view.room === undefined || !staffed)
    return (
      <main className={styles.opening}>
        <p role="status">{consoleTexts.opening}</p>
      </main>
    );
  return <Console view={view} room={view.room} />;
}

type ConsoleProps = { readonly view: ConsoleView; readonly room: RoomFacts };

function Console({ view, room }: ConsoleProps) {
  const [help, setHelp] = useState(false);
  // Until somebody folds it: open while a host has something to do there, out of the way while the room is live.
  const [columnChoice, setColumnChoice] = useState<boolean>();
  const columnOpen = columnChoice ?? (room.phase === 'doors' || room.phase === 'ended');
  const shortcuts = useShortcutsSwitch();
  useEffect(() => {
    document.title = `${consoleTexts.pageTitle} · ${room.title}`;
  }, [room.title]);
  return (
    <div className={styles.page}>
      <ConsoleHeader
        room={room}
        here={view.here}
        columnOpen={columnOpen}
        onColumn={() => setColumnChoice(!columnOpen)}
        onHelp={() => setHelp(true)}
      />
      <main className={styles.main}>
        {room.phase === 'ended' ? (
          <p className={styles.over}>{consoleTexts.over}</p>
        ) : (
          <Conveyor view={view} room={room} keys={shortcuts.on} onHelp={() => setHelp(true)} />
        )}
      </main>
      <RoomColumn room={room} open={columnOpen} />
      {help ? <ShortcutsHelp shortcuts={shortcuts} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

type ConveyorProps = ConsoleProps & { readonly keys: boolean; readonly onHelp: () => void };

function Conveyor({ view, room, keys, onHelp }: ConveyorProps) {
  const { floor, notes, hands, deck } = view;
  const { notices, tell } = useNotices();
  const find = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const flow = useFlow(floor, notes, tell);
  useQueueNews(hands, notes, tell);
  useConsoleKeys({ enabled: keys, view, flow, find, onHelp });
  return (
    <>
      <div className={styles.conveyor}>
        <FloorPanel floor={floor} notes={notes} phase={room.phase} onCallAgain={flow.call} onSkip={flow.skip} />
        <DeckPanel deck={deck} hands={hands} />
        <ActionBar
          notices={notices}
          command={flow.command}
          live={room.phase === 'live'}
          undo={notes.undo}
          onNext={flow.next}
          onUndo={flow.undo}
        />
      </div>
      <QueuePanel
        hands={hands}
        deckHandId={deck?.handId}
        screened={room.settings.topics === 'screened'}
        fair={room.settings.order === 'fair'}
        find={find}
        onCall={flow.call}
        onPlacedLow={() => tell({ kind: 'placed-freezes', words: () => consoleTexts.placedFreezes })}
      />
    </>
  );
}
