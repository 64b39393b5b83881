import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { clockWords, readClock } from '../../../ui/time/clock.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { WallClock } from '../../../ui/time/wall-clock.tsx';
import type { TakenFloor } from '../records.ts';

/** The time of whoever has the floor, as high as nearly half the screen: it stands still until they are on air. */
export function SpeakerClock({ floor }: { readonly floor: TakenFloor }) {
  const { now } = useRoomClient();
  const startedAt = floor.state === 'on-air' ? floor.startedAt : undefined;
  const pausedAt = floor.state === 'on-air' ? floor.pausedAt : undefined;
  const time = useNow(startedAt === undefined || pausedAt !== undefined ? 0 : 250, now);
  const reading = readClock({ startedAt, secondsPlanned: floor.secondsPlanned, now: pausedAt ?? time });
  return <WallClock role="timer" {...reading} word={clockWords[reading.phase]} paused={pausedAt !== undefined} />;
}
