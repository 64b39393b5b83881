import { useCallback, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { InboxHandle } from '../../features/questions/console/keys.ts';
import { InboxPanel } from '../../features/questions/console/panel.tsx';
import { ToldContext, useToldHere } from '../../engine/react/told.ts';
import { cx } from '../../ui/cx.ts';
import { useNotices, type Happening } from '../../ui/notices/notices.ts';
import styles from './layout.module.css';
import { QueuePanel } from '../../features/floor/console/queue/panel.tsx';
import { queueTexts } from '#texts/features/floor/console';
import type { ConsoleView } from './use-console.ts';
import { useConsoleKeys } from './keys/use-console-keys.ts';
import { useFlow, type Flow } from '../../features/floor/console/use-flow.ts';
import { useInboxNews } from '../../features/questions/console/inbox.ts';
import { useQueueNews, useTimeNews } from '../../features/floor/console/queue/use-queue-news.ts';
import { RemovePerson } from '../../features/people/console/remove-person.tsx';
import type { Removal } from '../../features/people/removal.ts';
import { ListSwitch } from './list-switch.tsx';
import { MissedCommands } from './missed-commands.tsx';
import type { Place } from './parts.tsx';
import { RoomPage } from './room-page.tsx';
import { Side } from './side.tsx';
import { Strip } from './strip.tsx';
import type { RoomPage as PageFacts } from './use-room-page.ts';
import type { Shown } from './use-shown.ts';
import { useVoiceNews } from '../../features/voice/console/told.ts';

type ConsoleDeskProps = {
  readonly view: ConsoleView;
  readonly place: Place;
  readonly shown: Shown;
  readonly page: PageFacts;
  readonly keys: boolean;
  readonly onShow: () => void;
  readonly onHelp: () => void;
};

const askRemoval = (asked: Removal) => <RemovePerson {...asked} />;

type Tell = (happening: Happening) => void;

/** What came of a key or a button stands among what happens, on the strip's last line. */
const useToldAs = (tell: Tell) =>
  useToldHere(useCallback((words) => tell({ kind: words, words: () => words }), [tell]));

function useNews({ floor, notes, voice, hands, queue }: ConsoleView, tell: Tell): void {
  useQueueNews(hands, notes, tell);
  useInboxNews(tell);
  useVoiceNews(floor, voice, tell);
  useTimeNews(queue, floor, hands.length, tell);
}

/** The floor over the whole width, always in sight; below it two lanes of the same worth, hands and questions, and the room. */
export function ConsoleDesk({ view, place, shown, page, keys, onShow, onHelp }: ConsoleDeskProps) {
  const { floor, notes, hands } = view;
  const { room, isHost } = place;
  const { notices, tell } = useNotices();
  const told = useToldAs(tell);
  const find = useRef<HTMLInputElement>(null);
  const inbox = useRef<InboxHandle>(null);
  const flow = useFlow(floor, notes, tell);
  useNews(view, tell);
  const covered = page.part !== undefined;
  const gathering = room.phase === 'doors';
  useConsoleKeys(
    {
      told,
      view,
      flow,
      agenda: isHost ? place.agenda : undefined,
      find,
      inbox,
      covered,
      // What a key chooses must stand there before it can have the focus.
      onQuestions: () => flushSync(() => shown.toFront('questions')),
      onShow,
      onHelp,
    },
    keys,
  );
  const inFront = (name: Shown['front']) => shown.front === name && styles.front;
  return (
    <ToldContext value={told}>
      <div className={cx(styles.stays, (covered || gathering) && styles.apart)}>
        <Strip view={view} place={place} shown={shown} flow={flow} told={told} notices={notices} />
        <ListSwitch shown={shown} covered={covered} handsCount={hands.length} />
      </div>
      <div className={styles.body}>
        <div className={cx(styles.lists, covered && styles.covered)}>
          <div className={cx(styles.hands, inFront('queue'))}>
            <Hands view={view} room={room} flow={flow} find={find} tell={tell} />
          </div>
          <div className={cx(styles.questions, inFront('questions'))}>
            <InboxPanel handle={inbox} isOff={room.settings.questions === 'off'} askRemoval={askRemoval} />
          </div>
          <Side place={place} tab={shown.tab} onChoose={shown.toTab} className={cx(inFront(shown.tab))} />
        </div>
        {page.part === undefined ? null : (
          <RoomPage part={page.part} place={place} onChoose={page.open} onClose={page.close} />
        )}
      </div>
      <MissedCommands />
    </ToldContext>
  );
}

type HandsProps = {
  readonly view: ConsoleView;
  readonly room: RoomRecord;
  readonly flow: Flow;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly tell: Tell;
};

function Hands({ view: { hands, queue, floor, deck }, room, flow, find, tell }: HandsProps) {
  return (
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
  );
}
