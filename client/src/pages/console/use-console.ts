import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import {
  deckOf,
  floorNotesOf,
  floorOf,
  handRecordsOf,
  handsOf,
  queueOf,
  type Deck,
  type Floor,
  type FloorNotes,
  type QueueFacts,
  type StaffHand,
} from '../../features/floor/records.ts';
import { hereOf, roomOf, type RoomFacts } from '../../features/lifecycle/records.ts';
import { voiceOf, type VoiceFacts } from '../../features/voice/records.ts';
import { useRoom } from '../../in-room/room-context.tsx';

export type ConsoleView = {
  readonly room: RoomFacts | undefined;
  readonly floor: Floor;
  readonly notes: FloorNotes;
  readonly deck: Deck | undefined;
  readonly queue: QueueFacts | undefined;
  readonly voice: VoiceFacts;
  readonly here: number | undefined;
  /** Everybody who waits, first to last. */
  readonly hands: readonly StaffHand[];
};

/** What the console shows; each part keeps its reference as long as nothing in it changes. */
export function useConsole(): ConsoleView {
  const parts = useRoom(
    useShallow((state) => ({
      room: state.view['room'],
      now: state.view['now'],
      deck: state.view['deck'],
      queue: state.view['queue'],
      pulse: state.view['pulse'],
      voice: state.view['voice'],
      notes: state.staff['floor'],
    })),
  );
  const records = useRoom(useShallow((state) => handRecordsOf(state.staff)));
  const floor = useMemo(() => floorOf(parts.now), [parts.now]);
  const onFloor = floor.state === 'free' ? undefined : floor.handId;
  const hands = useMemo(() => handsOf<StaffHand>(records).filter((hand) => hand.id !== onFloor), [records, onFloor]);
  return {
    room: useMemo(() => roomOf(parts.room), [parts.room]),
    floor,
    notes: floorNotesOf(parts.notes),
    deck: deckOf(parts.deck),
    queue: queueOf(parts.queue),
    voice: voiceOf(parts.voice),
    here: hereOf(parts.pulse),
    hands,
  };
}
