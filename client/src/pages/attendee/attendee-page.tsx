import { ConnectedRoom } from '../../in-room/room-context.tsx';
import { AttendeeRoom } from './attendee-room.tsx';

/** `/r/:code` */
export function AttendeePage({ code }: { readonly code: string }) {
  return (
    <ConnectedRoom key={code} code={code} as="attendee">
      <AttendeeRoom />
    </ConnectedRoom>
  );
}
