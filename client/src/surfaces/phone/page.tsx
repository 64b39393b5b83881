import { useEffect } from 'react';
import { ConnectedRoom } from '../../engine/react/room-context.tsx';
import { useSignals } from '../../features/floor/phone/signals.ts';
import { TurnWaits } from '../../features/floor/phone/turn/waits.tsx';
import { usePhone } from '../../features/voice/phone/use-phone.ts';
import { usePart } from '../../ui/loading/later.tsx';
import { callTexts } from '#texts/features/floor';
import { ConnectionBanner, TurnNotices } from './notices.tsx';
import { AskedChip, loadTurn, TidyTyped } from './parts.tsx';
import { RoomPage } from './room.tsx';
import { EndedPage, OpeningPage, RefusedPage } from './still-pages.tsx';
import { useAttendee, type AttendeeView } from './use-attendee.ts';

/** `/r/:code` */
export function AttendeePage({ code }: { readonly code: string }) {
  return (
    <ConnectedRoom key={code} code={code} as="attendee">
      <AttendeeRoom />
    </ConnectedRoom>
  );
}

/** One page for one person: what happens now, the quiet queue, and the hand in the thumb's reach. */
function AttendeeRoom() {
  const view = useAttendee();
  const { situation, room } = view;
  const unlock = useSignals(situation, view.onDeck);
  useTitle(view);
  const phone = usePhone(mayBeCalled(view));
  // Fetched as soon as a hand can be raised: whoever is called never waits for the network.
  const turn = usePart(stands(view) ? loadTurn : undefined);
  if (situation.is === 'refused') return <RefusedPage refusal={situation.refusal} />;
  if (situation.is === 'joining' || room === undefined) return <OpeningPage />;
  if (situation.is === 'turn' && turn === undefined)
    return (
      <TurnWaits turn={situation.turn}>
        <ConnectionBanner keeps="floor" />
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
          notices={<TurnNotices />}
        />
      )}
      <TidyTyped />
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
