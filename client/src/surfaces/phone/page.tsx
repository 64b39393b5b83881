import { ConnectedRoom } from '../../engine/react/room-context.tsx';
import { AttendeeRoom } from './room.tsx';

/** `/r/:code` */
export function AttendeePage({ code }: { readonly code: string }) {
  return (
    <ConnectedRoom key={code} code={code} as="attendee">
      <AttendeeRoom />
    </ConnectedRoom>
  );
}
