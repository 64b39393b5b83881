import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import type { InboxHandle } from '../../features/questions/console/keys.ts';
import { InboxPanel } from '../../features/questions/console/panel.tsx';
import { cx } from '../../ui/cx.ts';
import { useNotices } from '../../ui/notices/use-notices.ts';
import { ActionBar } from '../../features/floor/console/action-bar.tsx';
import styles from './layout.module.css';
import { DeckPanel } from '../../features/floor/console/deck-panel.tsx';
import { FloorPanel } from '../../features/floor/console/floor-panel.tsx';
import { ListSwitch, type ListName } from './lists.tsx';
import { QueuePanel } from '../../features/floor/console/queue/queue-panel.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import type { ConsoleView } from './use-console.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useFlow } from '../../features/floor/console/use-flow.ts';
import { useInboxNews } from '../../features/questions/console/use-inbox-news.ts';
import { useQueueNews } from '../../features/floor/console/queue/use-queue-news.ts';
import { useTimeNews } from '../../features/floor/console/queue/use-time-news.ts';
import { useVoiceNews } from '../../features/voice/console/use-voice-news.ts';

type ConsoleDeskProps = {
  readonly view: ConsoleView;
  readonly room: RoomRecord;
  /** The host's alone. */
  readonly agenda: AgendaDesk | undefined;
  readonly keys: boolean;
  readonly onHelp: () => void;
};

/** Two lanes of the same worth: hands with their conveyor, and questions. */
export function ConsoleDesk({ view, room, agenda, keys, onHelp }: ConsoleDeskProps) {
  const { floor, notes, voice, hands, deck, queue } = view;
  const { notices, tell } = useNotices();
  const [list, setList] = useState<ListName>('queue');
  const find = useRef<HTMLInputElement>(null);
  const findQuestion = useRef<HTMLInputElement>(null);
  const inbox = useRef<InboxHandle>(null);
  const flow = useFlow(floor, notes, tell);
  useQueueNews(hands, notes, tell);
  useInboxNews(tell);
  useVoiceNews(floor, voice, tell);
  useTimeNews(queue, floor, hands.length, tell);
  // What a key chooses must stand there before it can have the focus.
  const onQuestions = () => flushSync(() => setList('questions'));
  useConsoleKeys({ enabled: keys, view, flow, agenda, find, inbox, onQuestions, onHelp });
  return (
    <>
      <div className={cx(styles.hands, list === 'queue' && styles.front, floor.state === 'free' && styles.idle)}>
        <div className={styles.conveyor}>
          <FloorPanel
            floor={floor}
            notes={notes}
            voice={voice}
            phase={room.phase}
            onCallAgain={flow.call}
            onSkip={flow.skip}
            onCut={flow.cut}
          />
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
          queue={queue}
          floor={floor}
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
