import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { AgendaDesk } from '../../features/agenda/console/use-desk.ts';
import type { InboxHandle } from '../../features/questions/console/keys.ts';
import { InboxPanel } from '../../features/questions/console/panel.tsx';
import { cx } from '../../ui/cx.ts';
import { number } from '../../engine/format.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { useNotices } from '../../ui/notices/notices.ts';
import { ActionBar } from '../../features/floor/console/action-bar.tsx';
import styles from './layout.module.css';
import switchStyles from './list-switch.module.css';
import { DeckPanel } from '../../features/floor/console/deck-panel.tsx';
import { FloorPanel } from '../../features/floor/console/floor-panel.tsx';
import { QueuePanel } from '../../features/floor/console/queue/panel.tsx';
import { queueTexts } from '#texts/features/floor/console';
import { inboxTexts } from '#texts/features/questions/console';
import { consoleTexts } from '#texts/surfaces/console';
import type { ConsoleView } from './use-console.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useFlow } from '../../features/floor/console/use-flow.ts';
import { useInboxNews } from '../../features/questions/console/inbox.ts';
import { useQueueNews, useTimeNews } from '../../features/floor/console/queue/use-queue-news.ts';
import { CutButton } from '../../features/voice/console/cut.tsx';
import { RemovePerson } from '../../features/people/console/remove-person.tsx';
import type { Removal } from '../../features/people/removal.ts';
import { MissedCommands } from './missed-commands.tsx';
import { useVoiceNews, useVoiceSentence } from '../../features/voice/console/told.ts';

type ConsoleDeskProps = {
  readonly view: ConsoleView;
  readonly room: RoomRecord;
  /** The host's alone. */
  readonly agenda: AgendaDesk | undefined;
  readonly keys: boolean;
  readonly onAsk: () => void;
  readonly onHelp: () => void;
};

const askRemoval = (asked: Removal) => <RemovePerson {...asked} />;

/** Two lanes of the same worth: hands with their conveyor, and questions. */
export function ConsoleDesk({ view, room, agenda, keys, onAsk, onHelp }: ConsoleDeskProps) {
  const { floor, notes, voice, hands, deck, queue } = view;
  const { notices, tell } = useNotices();
  const [list, setList] = useState<ListName>('queue');
  const find = useRef<HTMLInputElement>(null);
  const inbox = useRef<InboxHandle>(null);
  const spoken = useVoiceSentence(floor, voice, notes.away === true);
  const flow = useFlow(floor, notes, tell);
  useQueueNews(hands, notes, tell);
  useInboxNews(tell);
  useVoiceNews(floor, voice, tell);
  useTimeNews(queue, floor, hands.length, tell);
  // What a key chooses must stand there before it can have the focus.
  const onQuestions = () => flushSync(() => setList('questions'));
  useConsoleKeys({ enabled: keys, view, flow, agenda, find, inbox, onQuestions, onAsk, onHelp });
  return (
    <>
      <div className={cx(styles.hands, list === 'queue' && styles.front, floor.state === 'free' && styles.idle)}>
        <div className={styles.conveyor}>
          <FloorPanel
            floor={floor}
            notes={notes}
            phase={room.phase}
            told={spoken}
            corner={floor.state === 'free' ? null : <CutButton floor={floor} voice={voice} onCut={flow.cut} />}
            onCallAgain={flow.call}
            onSkip={flow.skip}
          />
          <DeckPanel deck={deck} hands={hands} />
          <ActionBar
            notices={notices}
            command={flow.command}
            live={room.phase === 'live'}
            undo={notes.undo}
            onNext={flow.next}
            onUndo={flow.undo}
          >
            <MissedCommands />
          </ActionBar>
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
          askRemoval={askRemoval}
          calling={flow.calling}
          onPlacedLow={() => tell({ kind: 'placed-freezes', words: () => queueTexts.placedFreezes })}
        />
      </div>
      <div className={cx(styles.questions, list === 'questions' && styles.front)}>
        <InboxPanel handle={inbox} isOff={room.settings.questions === 'off'} askRemoval={askRemoval} />
      </div>
    </>
  );
}

type ListName = 'queue' | 'questions';

type ListSwitchProps = {
  readonly chosen: ListName;
  readonly handsCount: number;
  readonly onChoose: (name: ListName) => void;
};

/** On a narrow screen hands and questions take turns; each says how many wait in it. */
function ListSwitch({ chosen, handsCount, onChoose }: ListSwitchProps) {
  const facts = useRoom((state) => state.staff.inbox);
  const part = (name: ListName, label: string, count: number) => (
    <button
      type="button"
      className={cx(switchStyles.part, chosen === name && switchStyles.chosen)}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label} <span className={switchStyles.count}>{number(count)}</span>
    </button>
  );
  return (
    <div className={styles.switch} role="group" aria-label={consoleTexts.lists}>
      {part('queue', queueTexts.title, handsCount)}
      {part('questions', inboxTexts.title, (facts?.new ?? 0) + (facts?.open ?? 0))}
    </div>
  );
}
