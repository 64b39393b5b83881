import { useRoom, useRoomClient } from './room-context.tsx';

type MissedCommand = {
  readonly key: string;
  readonly type: string;
  readonly send: () => void;
  readonly drop: () => void;
};

/** Commands whose moment went by while nothing got through: the person decides, nothing is sent blindly. */
export function useMissedCommands(): readonly MissedCommand[] {
  const client = useRoomClient();
  const pending = useRoom((state) => state.pending);
  return pending
    .filter((command) => command.state === 'offered')
    .map(({ id, type }) => ({
      key: `${id.client}-${id.sequence}`,
      type,
      send: () => client.resendOffered(id),
      drop: () => client.discardOffered(id),
    }));
}
