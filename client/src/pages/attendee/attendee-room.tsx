import { useEffect, useState } from 'react';
import { NowStrip } from '../../features/floor/now-strip.tsx';
import { QueueSigns } from '../../features/floor/queue-signs.tsx';
import { calledNotes, createChime, onDeckNotes, vibrate } from '../../features/floor/chime.ts';
import { floorTexts } from '../../features/floor/texts.ts';
import { PhaseStrip } from '../../features/lifecycle/phase-strip.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Words } from '../../ui/words.tsx';
import { useRoomClient } from '../../in-room/room-context.tsx';
import styles from './attendee-room.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { MissedCommands } from './missed-commands.tsx';
import type { Moment } from './moment.ts';
import { RaisePanel } from './raise-panel.tsx';
import { EndedPage, OpeningPage, RefusedPage } from './still-pages.tsx';
import { attendeeTexts, closedSentences } from './texts.ts';
import { TurnScreen } from './turn-screen.tsx';
import { useAttendee, useHands, type AttendeeView } from './use-attendee.ts';
import { LowerPanel, WaitingPanel } from './waiting-panel.tsx';

/** One page for one person: what happens now, the quiet queue, and the hand in the thumb's reach. */
export function AttendeeRoom() {
  const view = useAttendee();
  const [chime] = useState(createChime);
  useSignals(view.moment, chime.ring);
  useTitle(view);
  const { moment, room } = view;
  if (moment.is === 'refused') return <RefusedPage refusal={moment.refusal} />;
  if (moment.is === 'joining' || room === undefined) return <OpeningPage />;
  if (moment.is === 'ended') return <EndedPage title={room.title} />;
  if (moment.is === 'turn') return <TurnScreen turn={moment.turn} topic={moment.topic} />;
  return <RoomPage view={view} room={room} moment={moment} onUnlock={chime.unlock} />;
}

type RoomPageProps = {
  readonly view: AttendeeView;
  readonly room: NonNullable<AttendeeView['room']>;
  readonly moment: Extract<Moment, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly onUnlock: () => void;
};

function RoomPage({ view, room, moment, onUnlock }: RoomPageProps) {
  const client = useRoomClient();
  const hands = useHands();
  const { floor, queue } = view;
  const ownHand = moment.is === 'waiting' ? moment.hand : undefined;
  const total = queue?.total ?? hands.length;
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>
          <Words lines={2}>{room.title}</Words>
        </h1>
        {room.phase === 'live' && floor.state !== 'free' ? (
          <NowStrip floor={floor} now={client.now} />
        ) : (
          <PhaseStrip phase={room.phase} startsAt={room.startsAt} here={view.here} now={client.now} />
        )}
        <ConnectionBanner hasHand={ownHand !== undefined} />
      </header>
      <main className={styles.middle}>
        <MissedCommands />
        {moment.is === 'waiting' ? <WaitingPanel moment={moment} room={room} hands={hands} queue={queue} /> : null}
        <section className={styles.queue} aria-labelledby="waiting-heading">
          <h2 id="waiting-heading" className={styles.queueTitle}>
            {total === 0 ? floorTexts.queueName : floorTexts.waiting(total)}
          </h2>
          <QueueSigns hands={hands} total={total} deckHandId={view.deck?.handId} ownHandId={ownHand?.id} />
        </section>
      </main>
      <section className={styles.thumb} aria-label={attendeeTexts.hand}>
        {moment.is === 'waiting' ? <LowerPanel handId={moment.hand.id} /> : null}
        {moment.is === 'free' ? <RaisePanel room={room} onUnlock={onUnlock} /> : null}
        {moment.is === 'closed' ? (
          <p className={styles.closed} role="status">
            {closedSentences[moment.reason]}
          </p>
        ) : null}
      </section>
    </div>
  );
}

/** What a pocket can feel and hear, once per change: next, and called. */
function useSignals(moment: Moment, ring: (notes: readonly number[]) => void): void {
  const announce = useAnnounce();
  const onDeck = moment.is === 'waiting' && moment.onDeck;
  const calledTurn = moment.is === 'turn' && moment.turn.state === 'called' ? moment.turn.id : undefined;
  useEffect(() => {
    if (!onDeck) return;
    vibrate([120, 80, 120]);
    ring(onDeckNotes);
  }, [onDeck, ring]);
  useEffect(() => {
    if (calledTurn === undefined) return;
    vibrate([250, 120, 250, 120, 400]);
    ring(calledNotes);
    announce(attendeeTexts.calledTitle, 'now');
  }, [calledTurn, ring, announce]);
}

/** The tab says what matters, for those who look at it from another one. */
function useTitle({ moment, room }: AttendeeView): void {
  const title = room?.title;
  const called = moment.is === 'turn';
  useEffect(() => {
    if (title === undefined) return;
    document.title = called ? `${attendeeTexts.calledTitle} · ${title}` : title;
  }, [title, called]);
}
