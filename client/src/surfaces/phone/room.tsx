import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/notices/announcer.tsx';
import { cx } from '../../ui/cx.ts';
import { usePart } from '../../ui/loading/later.tsx';
import { Slot } from '../../ui/loading/slot.tsx';
import { Words } from '../../ui/words/words.tsx';
import type { Situation } from '../../features/floor/phone/situation.ts';
import { WaitingPanel } from '../../features/floor/phone/waiting-panel.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import { Bar } from './bar/bar.tsx';
import { Dock } from './dock/dock.tsx';
import type { Lane } from './lane.ts';
import { Lanes } from './lanes.tsx';
import styles from './layout.module.css';
import { loadOwn, loadQuestions } from './loads.ts';
import { MissedCommands } from './notices.tsx';
import {
  AskForm,
  askedParts,
  headParts,
  overParts,
  ownParts,
  selfParts,
  waitingParts,
  type PhonePlace,
} from './parts.tsx';
import { useHands, type AttendeeView } from './use-attendee.ts';

type RoomPageProps = {
  readonly view: AttendeeView;
  readonly room: NonNullable<AttendeeView['room']>;
  readonly situation: Extract<Situation, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly onUnlock: () => void;
  /** One's microphone, to be tried before it counts. */
  readonly trial: ReactNode;
};

/** What happens now in the bar that stays, the hand at the thumb, one's own state and what people ask between them. */
export function RoomPage({ view, room, situation, onUnlock, trial }: RoomPageProps) {
  const hands = useHands();
  const { floor, queue } = view;
  const place = { view, room };
  const own = useRef<HTMLDivElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  const ownHand = situation.is === 'waiting' ? situation.hand : undefined;
  // Asked for as soon as the hand stands, so that nobody waits for them later.
  usePart(loadQuestions);
  usePart(loadOwn);
  // The deck is empty while the floor is free: then the first of all comes next.
  const isFirst =
    room.phase === 'live' && floor.state === 'free' && ownHand !== undefined && hands[0]?.id === ownHand.id;
  const { asking, ask, back, sent, askButton, chosen, choose } = useMiddle(ownHand !== undefined);
  const covered = asking ? styles.covered : undefined;
  return (
    <div className={styles.page}>
      <Head {...place} className={covered} />
      <Bar {...place} own={own} asked={asked} className={covered} />
      {/* Before all that can be read: nobody walks through fifty questions to their hand. It lies below them. */}
      <Dock
        situation={situation}
        room={room}
        onUnlock={onUnlock}
        onAsk={ask}
        askButton={askButton}
        className={cx(styles.dock, covered)}
      />
      <main className={styles.main}>
        <div className={cx(styles.middle, covered)}>
          <MissedCommands />
          <div ref={own} className={styles.own} tabIndex={-1}>
            {situation.is === 'waiting' ? (
              <WaitingPanel situation={situation} room={room} hands={hands} queue={queue}>
                <Slot parts={waitingParts} of={place} />
              </WaitingPanel>
            ) : null}
            {view.onDeck !== undefined || isFirst ? trial : null}
            <Slot parts={ownParts} of={place} />
            {view.ownHandIds.length > 0 ? <Slot parts={selfParts} of={place} /> : null}
          </div>
          <div ref={asked} className={styles.asked} tabIndex={-1}>
            <Slot parts={askedParts} of={place} />
          </div>
          <Lanes
            hands={hands}
            deck={view.deck}
            ownHandIds={view.ownHandIds}
            waiting={ownHand !== undefined}
            chosen={chosen}
            onChoose={choose}
          />
        </div>
        {asking ? (
          <AskForm onAsked={sent} onBack={back} bar={<Bar {...place} own={own} asked={asked} leave={back} />}>
            <MissedCommands />
          </AskForm>
        ) : null}
      </main>
      <Slot parts={overParts} of={{}} />
    </div>
  );
}

type HeadProps = PhonePlace & { readonly className: string | undefined };

/** What scrolls away first. */
function Head({ view, room, className }: HeadProps) {
  return (
    <header className={cx(styles.top, className)}>
      <div className={styles.names}>
        <h1 className={styles.title}>
          <Words lines={1}>{room.title}</Words>
        </h1>
        {view.here === undefined ? null : <p className={styles.here}>{phonePageTexts.here(view.here)}</p>}
      </div>
      <Slot parts={headParts} of={{ view, room }} />
    </header>
  );
}

/** What the middle is about: a question being written, or the lane somebody looks at. */
function useMiddle(waiting: boolean) {
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<Lane>();
  const [waited, setWaited] = useState(waiting);
  // The page goes quiet when the hand goes up, and comes back when it is down again.
  if (waited !== waiting) {
    setWaited(waiting);
    setChosen(undefined);
  }
  const askButton = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) askButton.current?.focus({ preventScroll: true });
    wasAsking.current = asking;
  }, [asking]);
  return {
    asking,
    askButton,
    chosen,
    choose: setChosen,
    ask: () => setAsking(true),
    back: () => setAsking(false),
    sent: () => {
      setAsking(false);
      setChosen('own');
      announce(phonePageTexts.sent);
    },
  };
}
