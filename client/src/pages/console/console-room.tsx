import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RoomFacts } from '../../features/lifecycle/records.ts';
import type { InboxHandle } from '../../features/questions/inbox-keys.ts';
import { InboxPanel } from '../../features/questions/inbox-panel.tsx';
import { ShowDialog } from '../../features/shows/show-dialog.tsx';
import { ShowPanel } from '../../features/shows/show-panel.tsx';
import { useRoom } from '../../in-room/room-context.tsx';
import { cx } from '../../ui/cx.ts';
import { useNotices } from '../../ui/use-notices.ts';
import { ActionBar } from './action-bar.tsx';
import { ConsoleHeader } from './console-header.tsx';
import styles from './console-room.module.css';
import { DeckPanel } from './deck-panel.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { ListSwitch, type ListName } from './lists.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { RoomColumn } from './room-column.tsx';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { consoleTexts } from './texts.ts';
import { useConsole, type ConsoleView } from './use-console.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useFlow } from './use-flow.ts';
import { useInboxNews } from './use-inbox-news.ts';
import { useQueueNews } from './use-queue-news.ts';
import { useShortcutsSwitch } from './use-shortcuts-switch.ts';

/** The conveyor (on the floor, on deck, queue) with one big Next, the questions, and the room beside them. */
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
  const [asking, setAsking] = useState(false);
  const over = room.phase === 'ended';
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
        onShow={over ? undefined : () => setAsking(true)}
        onHelp={() => setHelp(true)}
      />
      <main className={over ? undefined : styles.main}>
        {over ? (
          <p className={styles.over}>{consoleTexts.over}</p>
        ) : (
          <Desk view={view} room={room} keys={shortcuts.on} onHelp={() => setHelp(true)} />
        )}
      </main>
      <div className={styles.side}>
        <div className={styles.shows}>
          <ShowPanel here={view.here} over={over} />
        </div>
        <RoomColumn room={room} open={columnOpen} />
      </div>
      {asking ? <ShowDialog onClose={() => setAsking(false)} /> : null}
      {help ? <ShortcutsHelp shortcuts={shortcuts} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

type DeskProps = ConsoleProps & { readonly keys: boolean; readonly onHelp: () => void };

/** Two lanes of the same worth: hands with their conveyor, and questions. */
function Desk({ view, room, keys, onHelp }: DeskProps) {
  const { floor, notes, hands, deck } = view;
  const { notices, tell } = useNotices();
  const [list, setList] = useState<ListName>('queue');
  const find = useRef<HTMLInputElement>(null);
  const findQuestion = useRef<HTMLInputElement>(null);
  const inbox = useRef<InboxHandle>(null);
  const flow = useFlow(floor, notes, tell);
  useQueueNews(hands, notes, tell);
  useInboxNews(tell);
  // What a key chooses must stand there before it can have the focus.
  const onQuestions = () => flushSync(() => setList('questions'));
  useConsoleKeys({ enabled: keys, view, flow, find, inbox, onQuestions, onHelp });
  return (
    <>
      <div className={cx(styles.hands, list === 'queue' && styles.front, floor.state === 'free' && styles.idle)}>
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
        <ListSwitch chosen={list} handsCount={hands.length} onChoose={setList} />
        <QueuePanel
          hands={hands}
          deckHandId={deck?.handId}
          screened={room.settings.topics === 'screened'}
          fair={room.settings.order === 'fair'}
          find={find}
          onCall={flow.call}
          onPlacedLow={() => tell({ kind: 'placed-freezes', words: () => consoleTexts.placedFreezes })}
        />
      </div>
      <div className={cx(styles.questions, list === 'questions' && styles.front)}>
        <InboxPanel handle={inbox} findField={findQuestion} isOff={room.settings.questions === 'off'} />
      </div>
    </>
  );
}
