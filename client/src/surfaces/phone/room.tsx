import { useEffect, useRef, useState } from 'react';
import { NowStrip } from '../../features/floor/phone/now-strip.tsx';
import { calledNotes, createChime, onDeckNotes, vibrate } from '../../features/floor/phone/chime.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { startOf } from '../../features/lifecycle/records.ts';
import { PhaseStrip } from '../../features/lifecycle/phone/phase-strip.tsx';
import { useAnnounce } from '../../ui/notices/announcer.tsx';
import { cx } from '../../ui/cx.ts';
import { Words } from '../../ui/words/words.tsx';
import { useRoom, useRoomClient } from '../../engine/react/room-context.tsx';
import styles from './layout.module.css';
import { AskPanel } from './ask-panel.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import type { Lane } from './lane.ts';
import { Lanes } from './lanes.tsx';
import { MissedCommands } from './missed-commands.tsx';
import { Later } from './later.tsx';
import type { Situation } from '../../features/floor/phone/situation.ts';
import { OnStage } from './on-stage.tsx';
import { ShowsAside, ShowsOnTop } from './shows-on-top.tsx';
import { EndedPage, OpeningPage, RefusedPage } from './still-pages.tsx';
import { attendeeTexts } from '#texts/surfaces/phone';
import { Thumb } from './thumb.tsx';
import { TurnWaits } from '../../features/floor/phone/turn-waits.tsx';
import { loadOwn, loadQuestions, loadTurn, useChunk } from './chunks.ts';
import { useAttendee, useHands, type AttendeeView } from './use-attendee.ts';
import { usePhone, type Phone } from './use-phone.ts';
import { WaitingPanel } from '../../features/floor/phone/waiting-panel.tsx';

/** One page for one person: what happens now, the quiet queue, and the hand in the thumb's reach. */
export function AttendeeRoom() {
  const view = useAttendee();
  const [chime] = useState(createChime);
  useSignals(view, chime.ring);
  useTitle(view);
  const phone = usePhone(mayBeCalled(view));
  const { situation, room } = view;
  // Fetched as soon as a hand can be raised: whoever is called never waits for the network.
  const parts = useChunk(stands(situation) ? loadTurn : undefined);
  if (situation.is === 'refused') return <RefusedPage refusal={situation.refusal} />;
  if (situation.is === 'joining' || room === undefined) return <OpeningPage />;
  if (situation.is === 'turn' && parts === undefined) return <TurnWaits turn={situation.turn} />;
  return (
    <>
      {situation.is === 'ended' ? (
        <EndedPage title={room.title} code={room.code} />
      ) : situation.is !== 'turn' ? (
        <RoomPage view={view} room={room} situation={situation} onUnlock={chime.unlock} phone={phone} />
      ) : parts === undefined ? null : (
        <parts.TurnScreen turn={situation.turn} topic={situation.topic} question={situation.question} phone={phone} />
      )}
      <Later part="TidyTyped" />
    </>
  );
}

/** The page shows its room, and somebody may get the floor in it. */
function stands({ is }: Situation): boolean {
  return is !== 'joining' && is !== 'refused' && is !== 'ended';
}

/** Fetched while the hand waits, so that "Speak by phone" is ready when it counts. */
function mayBeCalled({ situation, ownHandIds }: AttendeeView): boolean {
  if (situation.is === 'refused' || situation.is === 'ended') return false;
  return situation.is === 'turn' || ownHandIds.length > 0;
}

type RoomPageProps = {
  readonly view: AttendeeView;
  readonly room: NonNullable<AttendeeView['room']>;
  readonly situation: Extract<Situation, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly onUnlock: () => void;
  readonly phone: Phone | undefined;
};

function RoomPage({ view, room, situation, onUnlock, phone }: RoomPageProps) {
  const client = useRoomClient();
  const hands = useHands();
  const { floor, queue } = view;
  const ownHand = situation.is === 'waiting' ? situation.hand : undefined;
  // Asked for as soon as the hand stands, so that nobody waits for them later.
  useChunk(loadQuestions);
  useChunk(loadOwn);
  // The deck is empty while the floor is free: then the first of all comes next.
  const isFirst =
    room.phase === 'live' && floor.state === 'free' && ownHand !== undefined && hands[0]?.id === ownHand.id;
  const trial = view.onDeck !== undefined || isFirst ? <MicTrial phone={phone} /> : null;
  const { asking, ask, back, asked, askButton, chosen, choose } = useMiddle(ownHand !== undefined);
  return (
    <div className={cx(styles.page, asking && styles.asking)}>
      <header className={styles.top}>
        <h1 className={styles.title}>
          <Words lines={2}>{room.title}</Words>
        </h1>
        <Later part="Agenda" />
        {room.phase === 'live' && floor.state !== 'free' ? (
          <NowStrip floor={floor} now={client.now} />
        ) : (
          <PhaseStrip phase={room.phase} startsAt={startOf(room)} here={view.here} now={client.now} />
        )}
        <OnStage beside={floor.questionId} />
        <ConnectionBanner keeps={view.ownHandIds.length > 0 ? 'hand' : undefined} />
        <Later part="Pulse" />
      </header>
      <main className={styles.middle}>
        <MissedCommands />
        {asking ? (
          <>
            <ShowsAside busy="writing" />
            <AskPanel onAsked={asked} onBack={back} />
          </>
        ) : (
          <>
            <ShowsOnTop />
            <Later part="OwnHands" />
            {situation.is === 'waiting' ? (
              <WaitingPanel situation={situation} room={room} hands={hands} queue={queue}>
                {trial}
              </WaitingPanel>
            ) : (
              trial
            )}
            <Lanes
              hands={hands}
              total={queue?.total ?? hands.length}
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
        <section className={styles.thumb} aria-label={attendeeTexts.hand}>
          <Thumb situation={situation} room={room} onUnlock={onUnlock} onAsk={ask} askButton={askButton} />
        </section>
      )}
      <Later part="Marks" />
      <Later part="Back" />
    </div>
  );
}

/** Only where a phone can be heard at all: no word of it in a room without. */
function MicTrial({ phone }: { readonly phone: Phone | undefined }) {
  const { sound } = voiceOf(useRoom((state) => state.view.voice));
  return sound && phone !== undefined ? <phone.parts.PhoneTrial voice={phone.voice} /> : null;
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
      announce(attendeeTexts.asked);
    },
  };
}

/** What a pocket can feel and hear, once per change: next, and called. */
function useSignals({ situation, onDeck }: AttendeeView, ring: (notes: readonly number[]) => void): void {
  const announce = useAnnounce();
  const calledTurn = situation.is === 'turn' && situation.turn.state === 'called' ? situation.turn.id : undefined;
  useEffect(() => {
    if (onDeck === undefined) return;
    vibrate([120, 80, 120]);
    ring(onDeckNotes);
  }, [onDeck, ring]);
  useEffect(() => {
    if (calledTurn === undefined) return undefined;
    vibrate([250, 120, 250, 120, 400]);
    ring(calledNotes);
    announce(attendeeTexts.calledTitle, 'now');
    // It is not true any more then, and whoever reads by ear would still find it.
    return () => announce('', 'now');
  }, [calledTurn, ring, announce]);
}

/** The tab says what matters, for those who look at it from another one. */
function useTitle({ situation, room }: AttendeeView): void {
  const title = room?.title;
  const called = situation.is === 'turn';
  useEffect(() => {
    if (title === undefined) return;
    document.title = called ? `${attendeeTexts.calledTitle} · ${title}` : title;
  }, [title, called]);
}
