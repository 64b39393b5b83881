import { StaffGate } from '../staff-gate.tsx';
import { ConsoleRoom } from './console-room.tsx';

/** `/r/:code/console`, for hosts and moderators. */
export function ConsolePage({ code }: { readonly code: string }) {
  return (
    <StaffGate code={code} page="console">
      <ConsoleRoom />
    </StaffGate>
  );
}
