import { useEffect } from 'react';
import type { Refusal } from '../../engine/connection/connection.ts';
import { ConnectedRoom } from '../../engine/react/room-context.tsx';
import { useSignals } from '../../features/floor/phone/signals.ts';
import { TurnWaits } from '../../features/floor/phone/turn/waits.tsx';
import { usePhone } from '../../features/voice/phone/use-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePart } from '../../ui/loading/later.tsx';
import { Slot } from '../../ui/loading/slot.tsx';
import { Words } from '../../ui/words/words.tsx';
import { callTexts } from '#texts/features/floor';
import { DoorPage } from '../door/door-page.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import { loadRecap, loadTurn } from './loads.ts';
import { ConnectionBanner } from './notices.tsx';
import { AskedChip, OwnAnswers, turnNotices, Unseen } from './parts.tsx';
import { OpeningPage } from './opening.tsx';
import { RoomPage } from './room.tsx';
import styles from './page.module.css';
import { useAttendee, type AttendeeView } from './use-attendee.ts';

/** `/r/:code` */
export function AttendeePage({ code }: { readonly code: string }) {
  return (
    <ConnectedRoom key={code} code={code} as="attendee">
      <AttendeeRoom code={code} />
    </ConnectedRoom>
  );
}

/** One page for one person: what happens now, the quiet queue, and the hand in the thumb's reach. */
function AttendeeRoom({ code }: { readonly code: string }) {
  const view = useAttendee();
  const { situation, room } = view;
  const unlock = useSignals(situation, view.onDeck);
  useTitle(view);
  const phone = usePhone(mayBeCalled(view));
  // Fetched as soon as a hand can be raised: whoever is called never waits for the network.
  const turn = usePart(stands(view) ? loadTurn : undefined);
  if (situation.is === 'refused') return <RefusedPage refusal={situation.refusal} code={code} />;
  if (situation.is === 'joining' || room === undefined) return <OpeningPage code={code} />;
  if (situation.is === 'turn' && turn === undefined)
    return (
      <TurnWaits turn={situation.turn}>
        <ConnectionBanner />
      </TurnWaits>
    );
  return (
    <>
      {situation.is === 'ended' ? (
        <EndedPage title={room.title} code={room.code} />
      ) : situation.is !== 'turn' ? (
        <RoomPage view={view} room={room} situation={situation} onUnlock={unlock} trial={phone?.trial} />
      ) : turn === undefined ? null : (
        <turn.TurnScreen
          turn={situation.turn}
          topic={situation.topic}
          question={situation.question}
          phone={phone}
          asked={<AskedChip busy="turn" />}
          notices={<Slot parts={turnNotices} of={{}} />}
        />
      )}
      <Unseen />
    </>
  );
}

/** The page shows its room, and somebody may get the floor in it. */
function stands({ situation: { is } }: AttendeeView): boolean {
  return is !== 'joining' && is !== 'refused' && is !== 'ended';
}

/** Fetched while the hand waits, so that "Speak by phone" is ready when it counts. */
function mayBeCalled({ situation, ownHandIds }: AttendeeView): boolean {
  if (situation.is === 'refused' || situation.is === 'ended') return false;
  return situation.is === 'turn' || ownHandIds.length > 0;
}

/** The tab says what matters, for those who look at it from another one. */
function useTitle({ situation, room }: AttendeeView): void {
  const title = room?.title;
  const called = situation.is === 'turn';
  useEffect(() => {
    if (title === undefined) return;
    document.title = called ? `${callTexts.title} · ${title}` : title;
  }, [title, called]);
}

/** L5: the thanks, what one was promised, and the recap for all. */
export function EndedPage({ title, code }: { readonly title: string; readonly code: string }) {
  const recap = usePart(loadRecap);
  return (
    <main className={styles.ended}>
      <h1 className={styles.title}>{phonePageTexts.thanksTitle}</h1>
      <p className={styles.words} role="status">
        {phonePageTexts.thanksBody}
      </p>
      <OwnAnswers />
      {recap === undefined ? (
        <h2 className={styles.recap} aria-busy="true">
          <Words>{title}</Words>
        </h2>
      ) : (
        <recap.RecapView code={code} title={title} />
      )}
    </main>
  );
}

/** Where another code is the way on: what was typed stands in the field, unless it was the right one. */
const wrongCodes: ReadonlySet<string> = new Set(['room-not-found', 'bad-input']);

function RefusedPage({ refusal: { code: why, message }, code }: { readonly refusal: Refusal; readonly code: string }) {
  const isOld = why === 'version-unsupported';
  return (
    <DoorPage
      title={phonePageTexts.refusedTitles[why] ?? phonePageTexts.refusedTitle}
      typed={isOld ? undefined : wrongCodes.has(why) ? code : ''}
    >
      <p role="alert">{why === 'room-not-found' ? phonePageTexts.wrongCode : message}</p>
      {isOld ? (
        <Button kind="primary" size="l" onPress={() => location.reload()}>
          {phonePageTexts.reload}
        </Button>
      ) : null}
    </DoorPage>
  );
}
