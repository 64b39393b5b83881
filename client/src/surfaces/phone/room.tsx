import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/notices/announcer.tsx';
import { cx } from '../../ui/cx.ts';
import { usePart } from '../../ui/loading/later.tsx';
import { Slot } from '../../ui/loading/slot.tsx';
import { Words } from '../../ui/words/words.tsx';
import type { Situation } from '../../features/floor/phone/situation.ts';
import { WaitingPanel } from '../../features/floor/phone/waiting-panel.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import type { Lane } from './lane.ts';
import { Lanes } from './lanes.tsx';
import styles from './layout.module.css';
import { loadOwn, loadQuestions } from './loads.ts';
import { MissedCommands } from './notices.tsx';
import { AskedChip, AskForm, headParts, middleParts, overParts, selfParts, waitingParts } from './parts.tsx';
import { Thumb } from './thumb.tsx';
import { useHands, type AttendeeView } from './use-attendee.ts';

type RoomPageProps = {
  readonly view: AttendeeView;
  readonly room: NonNullable<AttendeeView['room']>;
  readonly situation: Extract<Situation, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly onUnlock: () => void;
  /** One's microphone, to be tried before it counts. */
  readonly trial: ReactNode;
};

/** What happens now above, the quiet queue or what people ask in the middle, the hand at the thumb. */
export function RoomPage({ view, room, situation, onUnlock, trial }: RoomPageProps) {
  const hands = useHands();
  const { floor, queue } = view;
  const place = { view, room };
  const ownHand = situation.is === 'waiting' ? situation.hand : undefined;
  // Asked for as soon as the hand stands, so that nobody waits for them later.
  usePart(loadQuestions);
  usePart(loadOwn);
  // The deck is empty while the floor is free: then the first of all comes next.
  const isFirst =
    room.phase === 'live' && floor.state === 'free' && ownHand !== undefined && hands[0]?.id === ownHand.id;
  const { asking, ask, back, asked, askButton, chosen, choose } = useMiddle(ownHand !== undefined);
  return (
    <div className={cx(styles.page, asking && styles.asking)}>
      <header className={styles.top}>
        <h1 className={styles.title}>
          <Words lines={2}>{room.title}</Words>
        </h1>
        <Slot parts={headParts} of={place} />
      </header>
      <main className={styles.middle}>
        <MissedCommands />
        {asking ? (
          <>
            <AskedChip busy="writing" />
            <AskForm onAsked={asked} onBack={back} />
          </>
        ) : (
          <>
            <Slot parts={middleParts} of={place} />
            {situation.is === 'waiting' ? (
              <WaitingPanel situation={situation} room={room} hands={hands} queue={queue}>
                <Slot parts={waitingParts} of={place} />
              </WaitingPanel>
            ) : null}
            {view.onDeck !== undefined || isFirst ? trial : null}
            {situation.is === 'waiting' ? (
              <div className={styles.self}>
                <Slot parts={selfParts} of={place} />
              </div>
            ) : null}
            <Lanes
              hands={hands}
              deck={view.deck}
              ownHandIds={view.ownHandIds}
              waiting={ownHand !== undefined}
              chosen={chosen}
              onChoose={choose}
            />
          </>
        )}
      </main>
      {asking ? null : (
        <section className={styles.thumb} aria-label={phonePageTexts.hand}>
          <Thumb situation={situation} room={room} onUnlock={onUnlock} onAsk={ask} askButton={askButton} />
        </section>
      )}
      <Slot parts={overParts} of={{}} />
    </div>
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
    if (wasAsking.current && !asking) askButton.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return {
    asking,
    askButton,
    chosen,
    choose: setChosen,
    ask: () => setAsking(true),
    back: () => setAsking(false),
    asked: () => {
      setAsking(false);
      setChosen('own');
      announce(phonePageTexts.asked);
    },
  };
}
