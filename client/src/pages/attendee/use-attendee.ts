import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import {
  deckOf,
  floorOf,
  handRecordsOf,
  handsOf,
  ownAsidesOf,
  ownHandOf,
  queueOf,
  type Deck,
  type Floor,
  type PublicHand,
  type QueueFacts,
} from '../../features/floor/records.ts';
import { hereOf, roomOf, type RoomFacts } from '../../features/lifecycle/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { situationOf, ownOnDeck, type Situation } from './situation.ts';

export type AttendeeView = {
  readonly situation: Situation;
  /** The own hand, of any kind, that is called next. */
  readonly onDeck: string | undefined;
  /** All own hands in the queue. */
  readonly ownHandIds: readonly string[];
  readonly room: RoomFacts | undefined;
  readonly floor: Floor;
  readonly deck: Deck | undefined;
  readonly queue: QueueFacts | undefined;
  readonly here: number | undefined;
};

/** Everything the attendee's page shows, read from the shared view and the personal record. */
export function useAttendee(): AttendeeView {
  const facts = useRoom(
    useShallow((state) => ({
      status: state.status,
      refusal: state.refusal,
      room: state.view['room'],
      now: state.view['now'],
      deck: state.view['deck'],
      queue: state.view['queue'],
      pulse: state.view['pulse'],
      personal: state.personal,
    })),
  );
  return useMemo(() => {
    return {
      situation: situationOf(facts),
      onDeck: ownOnDeck(facts),
      ownHandIds: [ownHandOf(facts.personal), ...ownAsidesOf(facts.personal)].flatMap((hand) => hand?.id ?? []),
      room: roomOf(facts.room),
      floor: floorOf(facts.now),
      deck: deckOf(facts.deck),
      queue: queueOf(facts.queue),
      here: hereOf(facts.pulse),
    };
  }, [facts]);
}

/** The waiting hands everybody sees, first to last. Its reference lives as long as no hand changes. */
export function useHands(): readonly PublicHand[] {
  const records = useRoom(useShallow((state) => handRecordsOf(state.view)));
  return useMemo(() => handsOf<PublicHand>(records), [records]);
}
