import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { useRoomClock } from '../../engine/react/room-context.tsx';
import { NowStrip } from '../../features/floor/phone/now-strip.tsx';
import { PhaseStrip } from '../../features/lifecycle/phone/phase-strip.tsx';
import { startOf } from '../../features/lifecycle/records.ts';
import type { AttendeeView } from './use-attendee.ts';

/** Who has the floor, or what the room does meanwhile. */
export function Now({ view: { floor, here }, room }: { readonly view: AttendeeView; readonly room: RoomRecord }) {
  const now = useRoomClock();
  return room.phase === 'live' && floor.state !== 'free' ? (
    <NowStrip floor={floor} now={now} />
  ) : (
    <PhaseStrip phase={room.phase} startsAt={startOf(room)} here={here} now={now} />
  );
}
