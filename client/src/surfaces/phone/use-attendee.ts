import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { QueueRecord } from '../../../../shared/features/floor/records.ts';
import {
  deckOf,
  floorOf,
  inOrder,
  ownHandsOf,
  type Deck,
  type Floor,
  type PublicHand,
} from '../../features/floor/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { itemsOf } from '../../engine/items.ts';
import { situationOf, ownOnDeck, type Situation } from '../../features/floor/phone/situation.ts';

export type AttendeeView = {
  readonly situation: Situation;
  /** The own hand, of any kind, that is called next. */
  readonly onDeck: string | undefined;
  /** All own hands in the queue. */
  readonly ownHandIds: readonly string[];
  readonly room: RoomRecord | undefined;
  readonly floor: Floor;
  readonly deck: Deck | undefined;
  readonly queue: QueueRecord | undefined;
  readonly here: number | undefined;
};

/** Everything the attendee's page shows, read from the shared view and the personal record. */
export function useAttendee(): AttendeeView {
  const facts = useRoom(
    useShallow((state) => ({
      status: state.status,
      refusal: state.refusal,
      room: state.view.room,
      now: state.view.now,
      deck: state.view.deck,
      queue: state.view.queue,
      pulse: state.view.pulse,
      personal: state.personal,
    })),
  );
  return useMemo(() => {
    return {
      situation: situationOf(facts),
      onDeck: ownOnDeck(facts),
      ownHandIds: ownHandsOf(facts.personal).map(({ id }) => id),
      room: facts.room,
      floor: floorOf(facts.now),
      deck: deckOf(facts.deck),
      queue: facts.queue,
      here: facts.pulse?.here,
    };
  }, [facts]);
}

/** The waiting hands everybody sees, first to last. Its reference lives as long as no hand changes. */
export function useHands(): readonly PublicHand[] {
  const hands = useRoom(useShallow((state) => itemsOf(state.view, 'hand:')));
  return useMemo(() => inOrder(hands), [hands]);
}
