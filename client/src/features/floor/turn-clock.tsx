import { useRoomClient } from '../../engine/react/room-context.tsx';
import { Clock } from '../../ui/time/clock.tsx';
import type { TakenFloor } from './records.ts';

/** The time of whoever has the floor, readable from afar: it stands still until they are on air. */
export function TurnClock({ floor }: { readonly floor: TakenFloor }) {
  const client = useRoomClient();
  return (
    <Clock
      startedAt={floor.state === 'on-air' ? floor.startedAt : undefined}
      secondsPlanned={floor.secondsPlanned}
      pausedAt={floor.state === 'on-air' ? floor.pausedAt : undefined}
      now={client.now}
      size="huge"
      line
    />
  );
}
