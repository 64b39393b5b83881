import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { FloorRecord, QueueRecord } from '../../../../shared/features/floor/records.ts';
import { deckOf, floorOf, inOrder, type Deck, type Floor, type StaffHand } from '../../features/floor/records.ts';
import { voiceOf, type VoiceFacts } from '../../features/voice/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { itemsOf } from '../../engine/items.ts';

export type ConsoleView = {
  readonly room: RoomRecord | undefined;
  readonly floor: Floor;
  readonly notes: FloorRecord;
  readonly deck: Deck | undefined;
  readonly queue: QueueRecord | undefined;
  readonly voice: VoiceFacts;
  readonly here: number | undefined;
  /** Everybody who waits, first to last. */
  readonly hands: readonly StaffHand[];
};

const nothingNoted: FloorRecord = {};

/** What the console shows; each part keeps its reference as long as nothing in it changes. */
export function useConsole(): ConsoleView {
  const parts = useRoom(
    useShallow((state) => ({
      room: state.view.room,
      now: state.view.now,
      deck: state.view.deck,
      queue: state.view.queue,
      pulse: state.view.pulse,
      voice: state.view.voice,
      notes: state.staff.floor,
    })),
  );
  const waiting = useRoom(useShallow((state) => itemsOf(state.staff, 'hand:')));
  const floor = floorOf(parts.now);
  const hands = useMemo(() => inOrder(waiting).filter(({ id }) => id !== floor.handId), [waiting, floor.handId]);
  return {
    room: parts.room,
    floor,
    notes: parts.notes ?? nothingNoted,
    deck: deckOf(parts.deck),
    queue: parts.queue,
    voice: voiceOf(parts.voice),
    here: parts.pulse?.here,
    hands,
  };
}
