import { StaffGate } from '../entry/staff-gate.tsx';
import { ConsoleRoom } from './room.tsx';

/** `/r/:code/console`, for hosts and moderators. */
export function ConsolePage({ code }: { readonly code: string }) {
  return (
    <StaffGate code={code} page="console">
      <ConsoleRoom />
    </StaffGate>
  );
}
